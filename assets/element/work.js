import { hire } from "./hire.js";

/** So many milliseconds a worker may take to say that it has begun. */
const SILENCE = 8000;

/** The worker that a panel has, if it has one. */
export class Work {
  #worker;

  /** Has a worker do a job, and answers whether one can be had; `told` hears what comes of it. */
  begin(job, told) {
    this.rest();
    const { worker, refuse } = hire();
    if (!worker) return false;
    this.#worker = worker;
    let heard = false;
    const end = (act) => {
      if (this.#worker !== worker) return;
      this.rest();
      act();
    };
    const fail = () => {
      if (!heard) refuse();
      if (heard || !this.begin(job, told)) told.refused();
    };
    // Its first word comes at once; a browser that never starts it, as WebKit may not, tells nobody.
    const silent = setTimeout(() => end(fail), SILENCE);
    worker.onmessage = ({ data }) => {
      clearTimeout(silent);
      if (typeof data === "number") {
        heard = true;
        if (this.#worker === worker) told.begun(data);
      } else if (data instanceof Uint8Array) end(() => told.done(data));
      else if (data.name === "RuntimeError") end(() => told.stopped(data));
      else end(fail);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(fail);
    };
    worker.postMessage(job);
    return true;
  }

  rest() {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
