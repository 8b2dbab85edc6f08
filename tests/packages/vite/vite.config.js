// Paths are relative, so that any folder of a host serves what is built.
export default {
  base: "./",
  build: { target: "es2022", rollupOptions: { input: ["index.html", "inline.html"] } },
};
