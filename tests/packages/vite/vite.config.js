// Paths are relative, so that any folder of a host serves what is built; the development server leaves the package as it is.
export default {
  base: "./",
  optimizeDeps: { exclude: ["rapporteur"] },
  build: { target: "es2022", rollupOptions: { input: ["index.html", "inline.html"] } },
};
