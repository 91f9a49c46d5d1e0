"use strict";
// Paper lies across and has no window to scroll: the picture takes a sheet, or is left to the lists where one could not read it there.
yardstick.pictureOnPaper = (atlas, pane) => {
  const readable = 0.5;

  // What a sheet of A4 or Letter has across, below a title and the key, and without these.
  const width = 970;
  const rest = 580;
  const sheet = 690;
  const view = atlas.querySelector(".atlas-view");
  let onScreen;
  addEventListener("beforeprint", () => {
    onScreen = { scale: pane.scale(), left: view.scrollLeft, top: view.scrollTop };
    view.scrollTo(0, 0);
    const beside = pane.share(width, rest);
    const share = beside < readable ? pane.share(width, sheet) : beside;
    atlas.classList.toggle("too-large", share < readable);
    pane.scaleTo(Math.min(1, share));
  });
  addEventListener("afterprint", () => {
    pane.scaleTo(onScreen.scale);
    view.scrollTo(onScreen.left, onScreen.top);
  });
};
