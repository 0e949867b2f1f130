// KaTeX writes a few things that MathML and CSS do not know: two elements as the base of a script, elements
// where only text may stand, widths of cells as attributes, negative heights.
const scripts = new Set(["msub", "msup", "msubsup", "munder", "mover", "munderover"]);
const tokens = new Set(["mi", "mo", "mn", "mtext"]);
const letters = (node) => (node.type === "mrow" ? node.children.every(letters) : tokens.has(node.type) || !node.type);

// Mend the tree that KaTeX makes of a formula.
function mend(node) {
  if (node.children) node.children.forEach(mend);
  if (scripts.has(node.type)) {
    node.children = node.children.map((child) =>
      child.children && !child.attributes ? new node.constructor("mrow", child.children) : child);
  } else if (node.type === "mtd" && node.attributes.width) {
    node.attributes.style = `width:${node.attributes.width}`;
    delete node.attributes.width;
  } else if (tokens.has(node.type) && node.children.some((child) => child.type)) {
    let leaf = node;
    while (leaf.children && leaf.children.length) leaf = leaf.children[0];
    if (node.children.every(letters)) node.children = [new leaf.constructor(node.toText())];
    else [node.type, node.attributes] = ["mrow", {}];
  }
  if (node.style && parseFloat(node.style.height) < 0) delete node.style.height;
}
