"use strict";
// Ways to take the result along: a file, the clipboard, a page of the repository's host, paper. Nothing is sent.
yardstick.takeAway = (() => {
  const { element } = yardstick;
  const longestAddress = 8000;

  const download = (name, content, type) => {
    const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
    const link = element("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };

  // A page from a folder is no secure context everywhere, so the old way stays as the second one.
  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = element("textarea", { class: "unseen", "aria-hidden": "true", tabindex: -1 });
      const before = document.activeElement;
      field.value = text;
      document.body.append(field);
      field.select();
      const isCopied = document.execCommand("copy");
      field.remove();
      before?.focus();
      if (!isCopied) {
        throw new Error("the browser allows no copying");
      }
    }
  };

  // Half a character has no place in an address.
  const encoded = text => encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));

  // Hosts refuse addresses that are too long, and not all of them take a text: then it is left out.
  const pageOfHost = (place, path, text) => {
    const short = `${place.address}?${place.pathField}=${encoded(place.folder + path)}`;
    const whole = `${short}&${place.textField}=${encoded(text)}`;
    return place.textField && whole.length <= longestAddress ? { address: whole, isWhole: true } : { address: short, isWhole: false };
  };

  return { download, copy, pageOfHost };
})();
