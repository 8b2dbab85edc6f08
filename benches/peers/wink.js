// wink-nlp with its light English model. It has no class for people, bodies or places: runs of proper nouns are its names.
import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";

const LONGEST = 5;
const patterns = Array.from({ length: LONGEST }, (_, more) => Array(more + 1).fill("[PROPN]").join(" "));

// A reader that does so many of its stages and no more.
const reader = (stages) => {
  const nlp = winkNLP(model, stages);
  nlp.learnCustomEntities([{ name: "name", patterns }]);
  return nlp;
};

export const load = async () => {
  const [short, long] = [reader(["sbd", "pos", "cer"]), reader(["sbd", "pos", "ner", "cer"])];
  return {
    names: (text) => short.readDoc(text).customEntities().out(short.its.span).length,
    whole: (text) => {
      const { its } = long;
      const doc = long.readDoc(text);
      const names = doc.customEntities().out(its.span);
      const sentences = doc.sentences().out(its.span);
      return names.length + doc.entities().out(its.detail).length + sentences.length + doc.out(its.sentenceWiseImportance).length;
    },
  };
};
