// compromise, as `import nlp from "compromise"` gives it: who and what is named, what is quoted, the sentences.
import nlp from "compromise";

export const load = async () => {
  const places = { offset: true };
  const named = (doc) => ["people", "organizations", "places"].map((kind) => doc[kind]().json(places));
  return {
    names: (text) => named(nlp(text)).flat().length,
    whole: (text) => {
      const doc = nlp(text);
      return [...named(doc), doc.quotations().json(places), doc.sentences().json(places)].flat().length;
    },
  };
};
