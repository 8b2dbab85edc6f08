// What happens, for whoever built the page around.

/** What happens in a panel. */
export class RapporteurEvent extends Event {
  constructor(name, fields) {
    super(`rapporteur-${name}`, { bubbles: true, composed: true });
    Object.assign(this, fields);
  }
}

/** Something that is amiss in the page around, said in full by its message: no place in our code would say more. */
export class Amiss extends Error {}

const said = new Set();

/** One line in the console, with whatever somebody needs to find the fault: where it is as a trap's stack tells. */
export const report = (what, error) => {
  const line = error instanceof Amiss
    ? `rapporteur: ${error.message}` : `rapporteur: ${what}: ${error?.message ?? error}\n${error?.cause ? "" : error?.stack ?? ""}`.trim();
  // Several panels of a page have the same to say.
  if (!(error instanceof Amiss && said.has(line))) console.error(line);
  said.add(line);
};
