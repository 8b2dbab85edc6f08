// Tests that run in every browser that is here, beside a host for the built page.
import { after, before, describe } from "node:test";
import { engines } from "./engines.mjs";
import { host } from "./host.mjs";

/** `tests(engine, house)`: while the tests run, `house.browser` is open and `house.site` serves; `options` are the host's. */
export const everywhere = (tests, options) => {
  for (const engine of engines) {
    describe(engine.name, () => {
      const house = {};
      before(async () => ([house.browser, house.site] = await Promise.all([engine.open(), host(options)])));
      after(() => Promise.all([house.browser?.close(), house.site?.close()]));
      tests(engine, house);
    });
  }
};
