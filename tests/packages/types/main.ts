// What TypeScript makes of the package: only compiled, never run.
import { analyse, compare, format, init, type Actor, type Analysis, type Comparison, type Format, type Options } from "rapporteur";
import * as inline from "rapporteur/inline";

const options: Options = { date: "2024-03-05", names: [{ name: "Barco Group", kind: "organization", aliases: ["Barco"] }] };

export async function main(text: string): Promise<string[]> {
  await init();
  await init(new URL("https://example.org/rapporteur.wasm"));
  await inline.init();
  const found: Analysis = analyse(text, options);
  const speakers: (Actor | null)[] = found.quotes.map(({ speaker }) => (speaker === null ? null : found.actors[speaker]!));
  const compared: Comparison = compare([text, text]);
  const form: Format = "markdown";
  const same: Analysis = inline.analyse(text);
  return [format(text, form, options), ...speakers.map((actor) => actor?.name ?? ""), String(compared.schema + same.schema)];
}

// @ts-expect-error: an article is a string.
analyse(12);
// @ts-expect-error: no option is called so.
analyse("", { data: "2024-03-05" });
// @ts-expect-error: no form is called so.
format("", "docx");
// @ts-expect-error: what was found is not to be guessed at.
analyse("").cast;
