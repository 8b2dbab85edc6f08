// Every way in which the page reaches a reader.
import { fileUrl } from "./places.mjs";

export const deliveries = [
  { name: "the page on a static host", page: "index.html", from: "http", beside: 3 },
  { name: "the single file on a static host", page: "rapporteur.html", from: "http", beside: 0 },
  { name: "the single file from disk", page: "rapporteur.html", from: "file", beside: 0 },
];

export const address = (delivery, host) => (delivery.from === "http" ? host.url(delivery.page) : fileUrl(delivery.page));
