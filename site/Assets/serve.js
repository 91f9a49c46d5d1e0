// While someone works on the dictionary: asks which state there is, and shows the page anew when it is another one.
'use strict';
(() => {
  const script = document.currentScript;
  const shown = document.querySelector('meta[name="served-state"]').content;
  new EventSource(new URL('serve.events', script.src)).addEventListener('message', event => {
    if (event.data !== shown) {
      location.reload();
    }
  });
})();
