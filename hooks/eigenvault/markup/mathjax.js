// What Obsidian's MathJax knows and KaTeX does not: run once after KaTeX, in the build.
// Sources: MathJax 3, "Differences from the official LaTeX" and its list of TeX commands; KaTeX, "Macros".

// The source of tokens as `consumeArgs` gives them: last one first.
function texOf(tokens) {
  return tokens
    .slice()
    .reverse()
    .map((token) => (/^\\[A-Za-z@]+$/.test(token.text) ? `${token.text} ` : token.text))
    .join("");
}

function argument(context) {
  return texOf(context.consumeArgs(1)[0]);
}

// What stands in square brackets next, null without them.
function optional(context) {
  context.consumeSpaces();
  if (context.future().text !== "[") return null;
  context.popToken();
  return upTo(context, "]");
}

// The source up to a token outside braces, which is taken as well.
function upTo(context, end) {
  const tokens = [];
  let depth = 0;
  for (;;) {
    const token = context.popToken();
    if (token.text === "EOF" || (token.text === end && depth === 0)) break;
    depth += token.text === "{" ? 1 : token.text === "}" ? -1 : 0;
    tokens.unshift(token);
  }
  return texOf(tokens);
}

// A length such as `2pt`, written without braces.
function dimension(context) {
  let text = "";
  context.consumeSpaces();
  while (/^[-+.\da-z]$/.test(context.future().text) && !/[a-z]{2}$/.test(text)) text += context.popToken().text;
  return text;
}

function choose(count, number) {
  return (context) => ({ tokens: context.consumeArgs(count)[number], numArgs: 0 });
}

// MathJax lets an author define what is defined already, and give a first argument its default.
function define(context) {
  if (context.future().text === "*") context.popToken();
  const [named] = context.consumeArgs(1);
  const count = Number(optional(context) || 0);
  const otherwise = optional(context);
  const [body] = context.consumeArgs(1);
  const name = named[0].text;
  if (otherwise === null) {
    context.macros.set(name, { tokens: body, numArgs: count });
  } else {
    context.macros.set(name, (inner) => {
      const given = optional(inner);
      const values = [given === null ? otherwise : given];
      while (values.length < count) values.push(argument(inner));
      return texOf(body).replace(/#(\d)/g, (_, number) => `{${values[number - 1] || ""}}`);
    });
  }
  return "";
}

function defineOperator(context) {
  const star = context.future().text === "*" ? context.popToken().text : "";
  const [named] = context.consumeArgs(1);
  context.macros.set(named[0].text, `\\operatorname${star}{${argument(context)}}`);
  return "";
}

function coloured(context) {
  const parts = (optional(context) || "").split(",").map((part) => part.trim());
  const border = parts.find((part) => part.startsWith("border"));
  const ground = parts.find((part) => /^(#[\da-f]{3,8}|[a-z]+)$/i.test(part));
  if (border) return `\\@frame{${border.split(/[\s:]+/).pop()}}{${ground || "transparent"}}`;
  return ground ? `\\@ground{${ground}}` : "";
}

function enclosed(context) {
  const notation = argument(context).split(/[\s,]+/);
  optional(context);
  const marks = {
    updiagonalstrike: "\\cancel", downdiagonalstrike: "\\bcancel", horizontalstrike: "\\sout",
    box: "\\boxed", roundedbox: "\\boxed", circle: "\\boxed", top: "\\overline", bottom: "\\underline",
    longdiv: "\\overline", actuarial: "\\overline", radical: "\\sqrt",
  };
  return notation.reduce((tex, name) => (marks[name] ? `${marks[name]}{${tex}}` : tex), argument(context));
}

function derivative(sign) {
  return (context) => {
    const order = optional(context);
    const power = order ? `^{${order}}` : "";
    const first = argument(context);
    context.consumeSpaces();
    const second = context.future().text === "{" ? argument(context) : null;
    const [above, below] = second === null ? ["", first] : [first, second];
    return `\\frac{${sign}${power}${above}}{${sign}${below}${power}}`;
  };
}

const raised = (sign) => (context) => {
  const length = dimension(context);
  return `\\raisebox{${sign}${length}}{$${argument(context)}$}`;
};

for (const [name, macro] of Object.entries({
  newcommand: define, renewcommand: define, providecommand: define, newenvironment: choose(3, 0),
  DeclareMathOperator: defineOperator, bbox: coloured, enclose: enclosed,
  mbox: "\\text", textsc: "\\text", mathbbm: "\\mathbb", mathds: "\\mathbb", overparen: "\\overgroup",
  underparen: "\\undergroup", bracevert: "\\vert", iddots: "\\mathinner{⋰}", hfill: "\\quad", hfil: "\\quad",
  cancelto: "{\\cancel{#2}}^{#1}", slashed: "\\not{#1}", require: choose(1, 0), label: choose(1, 0),
  style: choose(2, 1), class: choose(2, 1), cssId: choose(2, 1), texttip: choose(2, 0), mathtip: choose(2, 0),
  sideset: "\\mathop{{\\vphantom{#3}}#1\\mathop{#3}\\nolimits#2}\\limits",
  ref: choose(1, 0), eqref: "(\\text{#1})",
  raise: raised(""), lower: raised("-"), moveleft: (context) => (dimension(context), ""),
  moveright: (context) => (dimension(context), ""),
  root: (context) => `\\sqrt[${upTo(context, "\\of")}]`,
  buildrel: (context) => `\\overset{${upTo(context, "\\over")}}`,
  unicode: (context) => (optional(context), `\\char"${argument(context).replace(/^x/i, "")} `),
  toggle: (context) => {
    const first = argument(context);
    upTo(context, "\\endtoggle");
    return first;
  },
  mmlToken: (context) => {
    argument(context);
    optional(context);
    return `\\mathrm{${argument(context)}}`;
  },
  abs: "\\left\\lvert #1\\right\\rvert", norm: "\\left\\lVert #1\\right\\rVert", dd: "\\mathrm{d}{#1}",
  dv: derivative("\\mathrm{d}"), pdv: derivative("\\partial "),
})) {
  katex.__defineMacro(`\\${name}`, macro);
}
katex.__defineMacro("\\require", (context) => (argument(context), ""));
katex.__defineMacro("\\label", (context) => (argument(context), ""));

// Obsidian numbers no equations; KaTeX does unless a star says no.
function likeMathJax(tex) {
  return tex
    .replace(/\\(begin|end)\{(equation|align|alignat|gather)\}/g, "\\$1{$2*}")
    .replace(/\\(begin|end)\{multline\*?\}/g, "\\$1{gather*}")
    .replace(/\\begin\{eqnarray\*?\}/g, "\\begin{darray}{rcl}")
    .replace(/\\end\{eqnarray\*?\}/g, "\\end{darray}");
}

// Return the formula as HTML. What neither knows is shown in red, as MathJax does, and its names stand
// before the HTML between two characters \u0002. A formula that is no TeX gives \u0001 and the reason.
function renderFormula(tex, display) {
  const wide = display || tex.includes("\\begin{CD}"); // which KaTeX draws in display only
  const style = display ? "\\displaystyle " : "";
  const macros = {
    "\\@ground": `\\colorbox{#1}{$${style}#2$}`,
    "\\@frame": `\\fcolorbox{#1}{#2}{$${style}#3$}`,
  };
  const unknown = [];
  for (;;) {
    try {
      const tree = katex.__renderToDomTree(likeMathJax(tex), {
        displayMode: wide, output: "htmlAndMathml", strict: "ignore", trust: false, throwOnError: true,
        colorIsTextColor: true, macros: { ...macros }, maxExpand: 1000, maxSize: 50,
      });
      mend(tree);
      const html = (wide && !display ? tree.children[0] : tree).toMarkup();
      return unknown.length ? `\u0002${unknown.join(" ")}\u0002${html}` : html;
    } catch (error) {
      const found = /Undefined control sequence: (\\(?:[A-Za-z@]+|.))/.exec(error.message);
      if (!found || macros[found[1]] || unknown.length > 20) return `\u0001${error.message}`;
      unknown.push(found[1]);
      macros[found[1]] = `\\textcolor{#b3261e}{\\texttt{\\textbackslash ${found[1].slice(1)}}}`;
    }
  }
}
