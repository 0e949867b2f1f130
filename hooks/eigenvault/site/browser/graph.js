// The graph on a canvas: the whole wiki, or the notes around one. Loaded when somebody asks for it.

const STEP = 1.25; // zoom of one key press
const GROUPS = 14; // colours that the legend explains
const LINES = 2000, DISCS = 200; // in one path
const SLOW = 6; // ms: a picture that takes longer is kept as an image, to be moved while a gesture lasts and to be lit up
const make = (tag, values = {}, ...inner) => {
  const element = Object.assign(document.createElement(tag), values);
  element.append(...inner);
  return element;
};

/** Show ``data`` in ``host``; ``root`` is the site's address, ``here`` the number of the page's note, -1 for all. */
function show(host, data, root, here) {
  const count = data.nodes.length;
  const near = data.nodes.map(() => new Set());
  data.links.forEach((targets, from) => targets.forEach((to) => (near[from].add(to), near[to].add(from))));
  const x = new Float32Array(count), y = new Float32Array(count);
  data.places.forEach(([left, top], node) => ((x[node] = left), (y[node] = top)));
  const local = here >= 0;
  const size = (node) => (node === here ? 7 : 3 + Math.min(9, 1.1 * Math.sqrt(near[node].size)));
  let shown = [...near.keys()], isShown = new Uint8Array(count).fill(1), chosen = local ? here : -1, hovered = -1;
  const widths = new Float32Array(count); // of names, half
  const left = new Float32Array(count), top = new Float32Array(count); // where notes stand on the canvas
  let found = null, base = null, colours = [], view = { x: 0, y: 0, zoom: 1 }, still = null, frame = 0, cost = 0, drag = null, moving = 0;

  const canvas = make("canvas", { tabIndex: 0 });
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-label", "Graph of notes. Arrow keys choose a note, Enter opens it, + and - zoom, 0 shows all.");
  const label = (text, control) => make("label", {}, control, ` ${text}`);
  const query = make("input", { type: "search", placeholder: "Find a note", ariaLabel: "Find a note in the graph" });
  const by = make("select", { ariaLabel: "Colours" }, make("option", { value: 2, textContent: "folders" }), make("option", { value: 3, textContent: "tags" }));
  const arrows = make("input", { type: "checkbox" });
  const depth = make("input", { type: "range", min: 1, max: 3, value: 1, ariaLabel: "Depth" });
  const said = make("div", { className: "graph-said" });
  said.setAttribute("aria-live", "polite");
  const legend = make("div", { className: "graph-legend" });
  const ordered = data.before.some((needed) => needed.length) ? [label("prerequisites", arrows)] : [];
  const steps = make("output", { textContent: "1" });
  const bar = make("div", { className: "graph-bar" }, ...(local ? [make("label", {}, "depth ", depth, steps)] : [query, label("", by)]), ...ordered);
  host.replaceChildren(bar, ...(local ? [] : [legend]), canvas, said);
  const pen = canvas.getContext("2d");

  const at = (node) => [(x[node] - view.x) * view.zoom + canvas.clientWidth / 2, (y[node] - view.y) * view.zoom + canvas.clientHeight / 2];

  function paint() {
    const begun = performance.now();
    const scale = devicePixelRatio || 1, wide = canvas.clientWidth, high = canvas.clientHeight;
    if (canvas.width !== Math.round(wide * scale) || canvas.height !== Math.round(high * scale)) {
      canvas.width = Math.round(wide * scale);
      canvas.height = Math.round(high * scale);
    }
    const style = getComputedStyle(canvas), ink = style.color, dark = document.body.dataset.mdColorScheme === "slate";
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.clearRect(0, 0, wide, high);
    if (still && moving) {
      const ratio = view.zoom / still.zoom;
      pen.drawImage(still.image, (still.x - view.x) * view.zoom + (wide - wide * ratio) / 2, (still.y - view.y) * view.zoom + (high - high * ratio) / 2, wide * ratio, high * ratio);
      return;
    }
    const focus = hovered >= 0 ? hovered : chosen;
    const look = { wide, high, ink, dark, paper: style.backgroundColor, accent: style.accentColor };
    look.far = Math.min(1.6, Math.max(0.35, Math.sqrt(view.zoom) * (local ? 1 : 1.3)));
    if (base) {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.drawImage(base, 0, 0);
      pen.setTransform(scale, 0, 0, scale, 0, 0);
    } else {
      whole(look);
      cost = performance.now() - begun;
      if (cost > SLOW) base = copy();
      host.dataset.painted = Math.round(cost);
    }
    if (focus >= 0 && (hovered >= 0 || !found)) light(look, focus);
    pen.globalAlpha = 1;
    still = null;
  }

  /** Draw all notes and their links; what a search has not found is dim. */
  function whole({ wide, high, ink, dark, accent, paper, far }) {
    for (const node of shown) put(node, wide, high);
    const pairs = [];
    for (const from of shown) {
      for (const to of data.links[from]) {
        if (!isShown[to] || outside(left[from], left[to], wide) || outside(top[from], top[to], high)) continue;
        pairs.push(from, to);
      }
    }
    lines(pairs, Math.max(0.05, Math.min(0.3, 900 / (pairs.length / 2 + 1))), 0.7, ink);
    if (arrows.checked) for (const from of shown) for (const to of data.before[from]) if (isShown[to]) arrow(at(to), at(from), size(from), accent);
    const inside = (node) => !outside(left[node], left[node], wide) && !outside(top[node], top[node], high);
    discs(shown.filter((node) => inside(node) && found && !found.has(node)), far, dark, accent, 0.2);
    discs(shown.filter((node) => inside(node) && (!found || found.has(node))), far, dark, accent, 1);
    if (!local) names(wide, high, [], found || colours, ink, far, paper);
  }

  /** Draw, over the picture of all, which is veiled, a note with its neighbours. */
  function light({ wide, high, ink, dark, accent, paper, far }, focus) {
    pen.globalAlpha = local && focus === here ? 0.35 : 0.75;
    pen.fillStyle = paper;
    pen.fillRect(0, 0, wide, high);
    const group = [...near[focus]].filter((node) => isShown[node]);
    for (const node of [focus, ...group]) put(node, wide, high);
    lines(group.flatMap((node) => [focus, node]), 0.75, 1.2, ink);
    discs([...group, focus], far, dark, accent, 1);
    pen.globalAlpha = 1;
    pen.beginPath();
    pen.arc(left[focus], top[focus], size(focus) * far, 0, 7);
    pen.strokeStyle = ink;
    pen.lineWidth = 2;
    pen.stroke();
    names(wide, high, [focus, ...group], [], ink, far, paper);
  }

  const put = (node, wide, high) => {
    left[node] = (x[node] - view.x) * view.zoom + wide / 2;
    top[node] = (y[node] - view.y) * view.zoom + high / 2;
  };

  /** Say whether a line leaves a window of some length on one side altogether. */
  const outside = (one, other, length) => (one < -20 && other < -20) || (one > length + 20 && other > length + 20);

  /** Draw lines between pairs of notes, some at a time: a path of many thousands is slow to fill in. */
  function lines(pairs, alpha, width, ink) {
    pen.globalAlpha = alpha;
    pen.lineWidth = width;
    pen.strokeStyle = ink;
    for (let begun = 0; begun < pairs.length; begun += LINES) {
      pen.beginPath();
      for (let at = begun; at < Math.min(begun + LINES, pairs.length); at += 2) {
        pen.moveTo(left[pairs[at]], top[pairs[at]]);
        pen.lineTo(left[pairs[at + 1]], top[pairs[at + 1]]);
      }
      pen.stroke();
    }
  }

  /** Draw the discs of notes, those of one colour together. */
  function discs(nodes, far, dark, accent, alpha) {
    const groups = new Map();
    for (const node of nodes) {
      const ink = node === here ? accent : colour(data.nodes[node][by.value], dark);
      if (!groups.has(ink)) groups.set(ink, []);
      groups.get(ink).push(node);
    }
    pen.globalAlpha = alpha;
    for (const [ink, members] of groups) {
      pen.fillStyle = ink;
      for (let begun = 0; begun < members.length; begun += DISCS) {
        pen.beginPath();
        for (const node of members.slice(begun, begun + DISCS)) {
          const room = size(node) * far;
          pen.moveTo(left[node] + room, top[node]);
          pen.arc(left[node], top[node], room, 0, 7);
        }
        pen.fill();
      }
    }
  }

  function arrow([fromX, fromY], [toX, toY], room, ink) {
    const angle = Math.atan2(toY - fromY, toX - fromX), tipX = toX - room * Math.cos(angle), tipY = toY - room * Math.sin(angle);
    pen.globalAlpha = 0.85;
    pen.strokeStyle = pen.fillStyle = ink;
    pen.lineWidth = 1.2;
    pen.beginPath();
    pen.moveTo(fromX, fromY);
    pen.lineTo(tipX, tipY);
    pen.stroke();
    pen.beginPath();
    pen.moveTo(tipX, tipY);
    for (const turn of [0.4, -0.4]) pen.lineTo(tipX - 8 * Math.cos(angle + turn), tipY - 8 * Math.sin(angle + turn));
    pen.fill();
  }

  /** Write names, first those of some notes, then of others as far as there is room, none over another. */
  function names(wide, high, first, others, ink, far, paper) {
    pen.font = `12px ${getComputedStyle(canvas).fontFamily}`;
    pen.textAlign = "center";
    const taken = new Set();
    const most = view.zoom > 0.25 || found || local ? 90 : 25;
    let written = 0;
    for (const node of [...first, ...others]) {
      const across = left[node], down = top[node];
      if (!isShown[node] || across < 0 || down < 0 || across > wide || down > high) continue;
      const name = data.nodes[node][0], text = name.length > 28 ? `${name.slice(0, 27)}…` : name, below = down + size(node) * far + 13;
      const half = (widths[node] ||= pen.measureText(text).width / 2 + 4), middle = Math.max(half, Math.min(across, wide - half)), cells = [];
      for (let column = Math.floor((middle - half) / 12); column <= (middle + half) / 12; column++)
        for (const row of [-10, 4]) cells.push(1e4 * Math.floor((below + row) / 14) + column);
      if (node !== first[0] && cells.some((cell) => taken.has(cell))) continue;
      cells.forEach((cell) => taken.add(cell));
      pen.globalAlpha = 1;
      pen.lineWidth = 3;
      pen.strokeStyle = paper;
      pen.strokeText(text, middle, below);
      pen.fillStyle = ink;
      pen.fillText(text, middle, below);
      if (++written > most) break;
    }
  }

  const colour = (group, dark) => (group < 0 ? "#888" : `hsl(${(205 + group * 137.5) % 360} ${dark ? 55 : 50}% ${dark ? 66 : 42}%)`);
  /** Draw at the next frame: all anew, or over the picture of all that is kept of a large graph. */
  const draw = (anew = true) => {
    if (anew) base = null;
    frame ||= requestAnimationFrame(() => ((frame = 0), paint()));
  };
  function copy() {
    const image = make("canvas", { width: canvas.width, height: canvas.height });
    image.getContext("2d").drawImage(canvas, 0, 0);
    return image;
  }

  /** During a gesture a slow picture is moved as it is, and drawn anew when the gesture rests. */
  function gesture() {
    if (cost > SLOW && !still) {
      still = { image: copy(), ...view, ...gesture.before };
    }
    clearTimeout(moving);
    moving = setTimeout(() => ((moving = 0), (still = null), draw()), 140);
    draw();
  }
  const change = (next) => ((gesture.before = { ...view }), Object.assign(view, next), gesture());

  function fit() {
    let left = Infinity, top = Infinity, right = -Infinity, low = -Infinity;
    for (const node of shown) (left = Math.min(left, x[node])), (right = Math.max(right, x[node])), (top = Math.min(top, y[node])), (low = Math.max(low, y[node]));
    const room = (length) => length - Math.min(70, length / 5);
    const zoom = Math.min(room(canvas.clientWidth) / (right - left || 1), room(canvas.clientHeight) / (low - top || 1), 2.2);
    view = { x: (left + right) / 2, y: (top + low) / 2, zoom };
    draw();
  }

  /** Choose the notes around this page and let them settle, from their places in the whole. */
  function around() {
    const ring = new Map([[here, 0]]);
    for (const [node, steps] of ring) if (steps < depth.value) for (const next of near[node]) if (!ring.has(next) && ring.size < 200) ring.set(next, steps + 1);
    shown = [...ring.keys()];
    isShown.fill(0);
    shown.forEach((node, index) => {
      isShown[node] = 1;
      const angle = index * 2.39996, far = 55 * ring.get(node);
      (x[node] = far * Math.cos(angle)), (y[node] = far * Math.sin(angle));
    });
    for (let round = 0; round < 120; round++) {
      const cool = 1 - round / 120;
      for (const one of shown) {
        if (one === here) continue;
        let pushX = 0, pushY = 0;
        for (const other of shown) {
          if (one === other) continue;
          const dx = x[one] - x[other], dy = y[one] - y[other], square = dx * dx + dy * dy + 1, pull = near[one].has(other) ? Math.sqrt(square) / 420 : 0;
          pushX += dx * (1400 / square / Math.sqrt(square) * 2 - pull / 6);
          pushY += dy * (1400 / square / Math.sqrt(square) * 2 - pull / 6);
        }
        const length = Math.hypot(pushX, pushY) || 1, step = Math.min(length, 12 * cool);
        (x[one] += (pushX / length) * step), (y[one] += (pushY / length) * step);
      }
    }
    order();
    fit();
  }

  const order = () => (colours = [...shown].sort((a, b) => near[b].size - near[a].size));
  const address = (node) => new URL(data.nodes[node][1] + (location.protocol === "file:" ? "index.html" : ""), root).href;

  /** Say in words which note is chosen and where it leads, with links. */
  function tell() {
    if (chosen < 0) return said.replaceChildren();
    const link = (node) => make("a", { href: address(node), textContent: data.nodes[node][0] });
    const list = [...near[chosen]].slice(0, 40).flatMap((node, index) => (index ? [", ", link(node)] : [link(node)]));
    said.replaceChildren(make("strong", {}, link(chosen)), list.length ? ` – ${near[chosen].size} neighbours: ` : " – no links", ...list);
  }

  function choose(node) {
    chosen = node;
    tell();
    draw(false);
  }

  /** Return the note at the pointer, -1 where there is none. */
  function under(event) {
    const box = canvas.getBoundingClientRect(), reach = 14 / view.zoom;
    const across = (event.clientX - box.left - box.width / 2) / view.zoom + view.x, down = (event.clientY - box.top - box.height / 2) / view.zoom + view.y;
    let best = -1, least = reach * reach;
    for (const node of shown) {
      const square = (x[node] - across) ** 2 + (y[node] - down) ** 2;
      if (square < least) (least = square), (best = node);
    }
    return best;
  }

  function zoomAt(factor, left = canvas.clientWidth / 2, top = canvas.clientHeight / 2) {
    const zoom = Math.min(8, Math.max(0.02, view.zoom * factor)), dx = left - canvas.clientWidth / 2, dy = top - canvas.clientHeight / 2;
    change({ x: view.x + dx / view.zoom - dx / zoom, y: view.y + dy / view.zoom - dy / zoom, zoom });
  }

  const pointers = new Map();
  const spread = () => { const [a, b] = [...pointers.values()]; return Math.hypot(a.x - b.x, a.y - b.y); };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    drag = pointers.size === 1 ? { node: under(event), moved: 0 } : { node: -1, moved: 9, spread: spread() };
  });
  canvas.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before || !drag) {
      const node = under(event);
      if (node !== hovered) (hovered = node), (canvas.style.cursor = node < 0 ? "grab" : "pointer"), draw(false);
      return;
    }
    const dx = event.clientX - before.x, dy = event.clientY - before.y;
    drag.moved += Math.abs(dx) + Math.abs(dy);
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pointers.size === 2) {
      const now = spread();
      zoomAt(now / drag.spread);
      drag.spread = now;
    } else if (drag.node >= 0 && cost <= SLOW) { // of a large graph the whole is moved, notes stand everywhere
      if (drag.moved > 4) (x[drag.node] += dx / view.zoom), (y[drag.node] += dy / view.zoom), draw();
    } else change({ x: view.x - dx / view.zoom, y: view.y - dy / view.zoom });
  });
  const release = (event) => {
    pointers.delete(event.pointerId);
    if (event.type === "pointerup" && drag && drag.moved <= 4) drag.node >= 0 ? go(drag.node) : choose(local ? here : -1);
    drag = null;
  };
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  canvas.addEventListener("pointerleave", () => hovered >= 0 && ((hovered = -1), draw(false)));
  canvas.addEventListener("wheel", (event) => {
    if (local && !event.ctrlKey && document.activeElement !== canvas) return; // the page scrolls
    event.preventDefault();
    const box = canvas.getBoundingClientRect();
    zoomAt(Math.exp(-event.deltaY * 0.0015), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });

  /** Follow a note as a link would be, so that instant navigation takes part. */
  function go(node) {
    const link = make("a", { href: address(node) });
    said.append(link);
    link.click();
    link.remove();
  }

  canvas.addEventListener("keydown", (event) => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (way && event.shiftKey) change({ x: view.x + (40 * way[0]) / view.zoom, y: view.y + (40 * way[1]) / view.zoom });
    else if (way) choose(nextTo(way));
    else if (event.key === "Enter" && chosen >= 0) go(chosen);
    else if (event.key === "+" || event.key === "=") zoomAt(STEP);
    else if (event.key === "-") zoomAt(1 / STEP);
    else if (event.key === "0") fit();
    else if (event.key === "Escape") choose(local ? here : -1);
    else return;
    event.preventDefault();
  });

  /** Return the nearest note in a direction. */
  function nextTo([wayX, wayY]) {
    if (chosen < 0) return colours[0];
    let best = chosen, least = Infinity;
    for (const node of shown) {
      const dx = x[node] - x[chosen], dy = y[node] - y[chosen], along = dx * wayX + dy * wayY, aside = Math.abs(dx * wayY - dy * wayX);
      if (node !== chosen && along > 0 && along + 2 * aside < least) (least = along + 2 * aside), (best = node);
    }
    return best;
  }

  /** Say which colour is which; a click shows the notes of one. */
  function explain() {
    const names = by.value === "2" ? data.folders : data.tags, sizes = new Map();
    for (const node of data.nodes) sizes.set(node[by.value], (sizes.get(node[by.value]) || 0) + 1);
    const groups = [...sizes.keys()].filter((group) => group >= 0).sort((a, b) => sizes.get(b) - sizes.get(a)).slice(0, GROUPS);
    legend.replaceChildren(...groups.map((group) => {
      const button = make("button", { type: "button", onclick: () => only(group, button) }, make("span", { className: "graph-colour" }), names[group] || "no folder");
      button.setAttribute("aria-pressed", "false");
      button.style.setProperty("--light", colour(group, false));
      button.style.setProperty("--dark", colour(group, true));
      return button;
    }));
  }

  function only(group, button) {
    const wanted = button.getAttribute("aria-pressed") === "false";
    for (const other of legend.children) other.setAttribute("aria-pressed", String(wanted && other === button));
    query.value = "";
    found = wanted ? new Set(shown.filter((node) => data.nodes[node][by.value] === group)) : null;
    said.replaceChildren(...(wanted ? [`${found.size} notes`] : []));
    draw();
  }

  query.addEventListener("input", () => {
    const text = query.value.trim().toLowerCase();
    for (const other of legend.children) other.setAttribute("aria-pressed", "false");
    found = text ? new Set(shown.filter((node) => data.nodes[node][0].toLowerCase().includes(text))) : null;
    const links = found ? [...found].slice(0, 20).flatMap((node) => [make("a", { href: address(node), textContent: data.nodes[node][0] }), " "]) : [];
    said.replaceChildren(...(found ? [`${found.size} found: `, ...links] : []));
    draw();
  });
  by.addEventListener("change", () => (explain(), draw()));
  arrows.addEventListener("change", () => draw());
  depth.addEventListener("input", () => ((steps.textContent = depth.value), around()));
  new ResizeObserver(() => draw()).observe(canvas);
  new MutationObserver(() => draw()).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
  order();
  explain();
  local ? around() : fit();
  if (local) tell();
}

globalThis.showGraph = show;
