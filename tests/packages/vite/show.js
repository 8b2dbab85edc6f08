// Lists who is in an article, and what they say.
export const show = (analyse) => {
  const text = "“We are ready,” said Maria Lopez, the mayor of Lima.";
  const { actors, quotes } = analyse(text);
  for (const [at, { name }] of actors.entries()) {
    const said = quotes.filter(({ speaker }) => speaker === at).map(({ start, end }) => text.slice(start, end));
    document.getElementById("actors").append(Object.assign(document.createElement("li"), { textContent: [name, ...said].join(": ") }));
  }
};
