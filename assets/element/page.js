// The element where the page is ours: all of it at once.
import { Panel } from "./panel.js";
import { define } from "./tag.js";

define(async () => Panel);
