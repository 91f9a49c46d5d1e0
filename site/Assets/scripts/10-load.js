"use strict";
// What all scripts of a page share, under one name. Data reaches the page as text and attributes only, never as markup.
const yardstick = (() => {
  const root = new URL(".", document.currentScript.src);
  const loading = new Map();

  // A classic script works from a folder, where modules and requests don't.
  const load = name => {
    if (!loading.has(name)) {
      loading.set(name, new Promise((loaded, failed) => {
        const script = document.createElement("script");
        script.src = new URL(name, root).href;
        script.onload = loaded;
        script.onerror = () => {
          loading.delete(name);
          script.remove();
          failed(new Error(`${name} cannot be loaded`));
        };
        document.head.append(script);
      }));
    }

    return loading.get(name);
  };

  const element = (name, attributes, ...content) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      made.setAttribute(key, value);
    }

    made.append(...content);
    return made;
  };

  // Letters as people type them: without accents, in lower case.
  const plain = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  return { load, element, plain, address: path => new URL(path, root).href };
})();
