"use strict";
// The window through which one sees the hierarchy's picture: how large, and which part.
yardstick.pictureWindow = (view, { above, heads, levels, map }) => {
  const step = 1.25;

  // How large the reader's letters are, as a share of the usual size: all sizes grow with them.
  const usual = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const [least, most] = [0.15, 2 * usual];

  // Letters smaller than this share of their size are not read, and larger ones tell more only on a large screen.
  const readable = 0.7 * usual;
  const small = 480;
  const large = 1400;
  const largest = () => Math.max(usual, Math.min(1.5, view.clientWidth / large));
  const indent = 2;
  const side = levels.viewBox.baseVal.width;
  const headHeight = heads.viewBox.baseVal.height;
  let size = { width: map.viewBox.baseVal.width, height: map.viewBox.baseVal.height, top: above.viewBox.baseVal.height };
  let scale = usual;

  const names = [...heads.querySelectorAll(".heading")].map(at => ({ at, text: at.querySelector("text") }));

  // Lines pass between the names of functions until these lie over what is below. A name stays in sight while something of its function is, and never stands among those of the levels.
  const stick = () => {
    const left = view.scrollLeft / scale;
    heads.classList.toggle("stuck", view.scrollTop > size.top * scale);
    heads.style.clipPath = `inset(0 0 0 ${(left + side) * scale}px)`;
    for (const name of names) {
      const [start] = yardstick.picture.placeOf(name.at);
      const hidden = left - start;
      name.length ||= hidden > 0 ? name.text.getComputedTextLength() : 0;
      name.text.setAttribute("x", indent + (hidden > 0 ? Math.max(0, Math.min(hidden, yardstick.picture.widthOf(name.at) - name.length - indent)) : 0));
    }
  };

  const resize = () => {
    const set = (svg, left, top, width, height) => {
      svg.setAttribute("viewBox", `${left} ${top} ${width} ${height}`);
      svg.setAttribute("width", width * scale);
      svg.setAttribute("height", height * scale);
    };
    above.setAttribute("height", size.top * scale);
    set(heads, -side, 0, size.width + side, headHeight);
    set(levels, 0, 0, side, size.height);
    set(map, 0, 0, size.width, size.height);

    // What the keyboard comes to is brought out from below the names of levels.
    view.style.scrollPaddingInlineStart = `${side * scale}px`;
    stick();
  };

  // The place of the picture under a point of the window stays where it is.
  const zoom = (to, at = { x: view.clientWidth / 2, y: view.clientHeight / 2 }) => {
    const before = scale;
    scale = Math.min(most, Math.max(least, to));
    const [left, top] = [view.scrollLeft + at.x, view.scrollTop + at.y];
    resize();
    view.scrollLeft = (left * scale) / before - at.x;
    view.scrollTop = (top * scale) / before - at.y;
  };

  // How large the picture is where it fits a place.
  const share = (width, height) => Math.min(width / (size.width + side), height / size.height);
  const fitting = height => Math.min(share(view.clientWidth, height ?? view.clientHeight), largest());
  const fit = () => zoom(fitting());

  // As large as fits, or so large that one can read it.
  const show = () => zoom(Math.max(fitting(), readable));

  // The whole where one can read it so, else a part. Until then the window is as high as it may become, and afterwards keeps its height.
  const open = (smallest = readable, part = Math.min(usual, view.clientWidth / small)) => {
    const border = view.offsetHeight - view.clientHeight;
    const whole = fitting(Number.parseFloat(getComputedStyle(view).maxHeight) - border);
    scale = whole < smallest ? Math.max(readable, part) : whole;
    resize();
    keep();
  };

  const keep = () => view.style.setProperty("--kept-height", `${view.offsetHeight}px`);

  // In the middle of what the names of levels leave free.
  const reveal = card => {
    const [x, y] = yardstick.picture.placeOf(card.at);
    view.scrollLeft = (x + side / 2 + card.width / 2) * scale - view.clientWidth / 2;
    view.scrollTop = (y + card.height / 2) * scale - view.clientHeight / 2;
  };

  const keys = { "+": () => zoom(scale * step), "=": () => zoom(scale * step), "-": () => zoom(scale / step), "0": fit };
  view.addEventListener("keydown", event => {
    if (Object.hasOwn(keys, event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  view.addEventListener("wheel", event => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const frame = view.getBoundingClientRect();
      zoom(scale * Math.exp(-event.deltaY / 300), { x: event.clientX - frame.left, y: event.clientY - frame.top });
    }
  }, { passive: false });

  // A mouse drags the picture; a finger scrolls it anyway.
  let held;
  view.addEventListener("pointerdown", event => {
    if (event.pointerType === "mouse" && event.button === 0 && !event.target.closest("a")) {
      held = { x: event.clientX + view.scrollLeft, y: event.clientY + view.scrollTop };
      view.setPointerCapture(event.pointerId);
    }
  });
  view.addEventListener("pointermove", event => {
    if (held) {
      view.scrollLeft = held.x - event.clientX;
      view.scrollTop = held.y - event.clientY;
    }
  });
  for (const end of ["pointerup", "pointercancel"]) {
    view.addEventListener(end, () => {
      held = undefined;
    });
  }

  view.addEventListener("scroll", stick, { passive: true });

  return {
    larger: () => zoom(scale * step),
    smaller: () => zoom(scale / step),
    fit, show, open, keep, reveal, share,
    scale: () => scale,
    scaleTo: to => {
      scale = to;
      resize();
    },
    // What is drawn has another size and keeps its scale.
    take: taken => {
      size = taken;
      resize();
    },
  };
};
