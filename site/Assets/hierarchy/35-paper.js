"use strict";
// Paper lies across and has no window to scroll: the picture takes a sheet, or is left to the lists where one could not read it there.
yardstick.pictureOnPaper = (atlas, pane) => {
  const readable = 0.5;
  const sheet = { width: 1040, height: 620 };
  let onScreen;
  addEventListener("beforeprint", () => {
    onScreen = pane.scale();
    const share = pane.share(sheet.width, sheet.height);
    atlas.classList.toggle("too-large", share < readable);
    pane.scaleTo(Math.min(1, share));
  });
  addEventListener("afterprint", () => pane.scaleTo(onScreen));
};
