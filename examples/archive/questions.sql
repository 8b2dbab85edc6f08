-- Who speaks for whom most: the bodies and states whose people have most of the statements.
SELECT body, sum(statements) AS statements, count(DISTINCT id) AS articles, mode(name) AS most_often
FROM (SELECT id, name, statements, unnest(affiliations) AS body FROM actors WHERE statements > 0)
GROUP BY body ORDER BY statements DESC, body LIMIT 10;

-- How much each outlet gives to sources that it keeps anonymous, day by day.
SELECT outlet, day, count(*) AS articles, sum(anonymous) AS anonymous,
  round(100.0 * sum(anonymous) / nullif(sum(named + unnamed), 0), 1) AS percent
FROM articles GROUP BY outlet, day ORDER BY anonymous DESC, outlet, day LIMIT 10;

-- Who deals with whom in most articles, and how.
SELECT least("from", "to") AS one, greatest("from", "to") AS other, count(DISTINCT id) AS articles,
  list_sort(list(DISTINCT kind)) AS kinds
FROM dealings WHERE NOT planned GROUP BY one, other ORDER BY articles DESC, one, other LIMIT 10;

-- Whose words are given most directly, with an example that the article has verbatim.
SELECT speaker, count(*) AS quotes, count(DISTINCT outlet) AS outlets, min_by(text, length(text)) AS shortest
FROM quotes WHERE speaker IS NOT NULL AND naming = 'named' AND manner = 'direct'
GROUP BY speaker ORDER BY quotes DESC, speaker LIMIT 10;

-- What could not be read, and why.
SELECT error, count(*) AS articles, min(id) AS first FROM refused GROUP BY error ORDER BY articles DESC;
