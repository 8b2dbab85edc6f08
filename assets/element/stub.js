// The script that a site owner's tag loads: it brings the rest from beside itself, whole as it was built, once somebody comes near.
import { define, page } from "./tag.js";

const own = page.currentScript;
// A module has no script of its own; the places in its errors tell where it is from.
const source = own?.src || Error().stack.match(/\w+:\/\/[^\s()]+?(?=:\d+:)/)?.[0];
let coming;

define((element) => (coming ??= new Promise((resolve, reject) => {
  const script = page.createElement("script");
  const address = new URL("rapporteur-panel.js", new URL(element.getAttribute("base") ?? "", source ?? location));
  let refused;
  addEventListener("securitypolicyviolation", (event) => (refused = event.effectiveDirective));
  const fail = () => setTimeout(() => reject(Error(refused
    ? `the Content-Security-Policy needs ${/types/.test(refused) ? "rapporteur" : address.origin} in ${refused}`
    : `cannot load ${address}: put it beside rapporteur.js, as both were built`)));
  try {
    script.integrity = "INTEGRITY";
    script.crossOrigin = "";
    script.nonce = own?.nonce;
    script.arrive = resolve;
    script.onerror = fail;
    script.src = (script.trusted = window.trustedTypes?.createPolicy("rapporteur", { createScriptURL: String }))?.createScriptURL(address) ?? address;
    page.head.append(script);
  } catch {
    fail();
  }
})));
