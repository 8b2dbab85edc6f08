// What the stub brings, and what a worker for long texts runs. Loaded by itself it is the whole element.
import { around } from "./around.js";
import { Panel } from "./panel.js";
import { reader } from "./reader.js";
import { define } from "./tag.js";

Panel.around = around;
if (typeof document === "undefined") reader();
else if (document.currentScript?.arrive) document.currentScript.arrive(Panel);
else define(async () => Panel);
