"""What MathJax, and so Obsidian, typesets and KaTeX does not: commands and environments of its base and of
the extensions that it loads by itself or by ``\\require`` (MathJax's documentation, *Supported TeX/LaTeX
commands*)."""

from __future__ import annotations

_BASE = """
Bmatrix abovewithdelims array atopwithdelims bbFont bfFont calFont cases cr definecolor displaylines eqalign
eqalignno idotsint ketbra Ketbra lefteqn leqalignno leftroot linebreak mathbfcal mathbffrak mathbfit mathbfscr
mathbfsf mathbfsfit mathbfup matrix mit mspace nonscript oldstyle overwithdelims pmatrix Rule scr shoveleft
shoveright skew Space strut Tiny uproot textsl vadjust
"""
_EXTENSIONS = """
adjustlimits Aboxed ArrowBetweenLines cramped crampedclap crampedllap crampedrlap crampedsubstack
DeclarePairedDelimiter DeclarePairedDelimiters DeclarePairedDelimitersX DeclarePairedDelimitersXPP MoveEqLeft
bigtimes mathmakebox mathmbox ndownarrow newtagform noeqref nuparrow prescript refeq renewtagform
shortvdotswithin splitdfrac splitfrac textclap textllap textrlap underaccent usetagform vdotswithin celsius
micro ohm perthousand euro texteuro upalpha upbeta upgamma updelta upepsilon upzeta upeta uptheta upiota upkappa
uplambda upmu upnu upxi upomicron uppi uprho upsigma uptau upupsilon upphi upchi uppsi upomega xtofrom
Newextarrow xmapsto xtwoheadleftarrow xtwoheadrightarrow UnaryInfC BinaryInfC AxiomC centernot data
"""
_PHYSICS = """
qty quantity pqty bqty vqty Bqty absolutevalue evaluated eval order commutator comm anticommutator acomm
poissonbracket pb vectorbold vb vectorarrow va vectorunit vu dotproduct vdot crossproduct cross cp gradient grad
divergence curl laplacian derivative partialderivative variation functionalderivative fderivative fdv differential
qqtext qq qcomma qc qcc qif qthen qelse qotherwise qunless qgiven qusing qassume qsince qlet qfor qall qeven qodd
qinteger qand qor qas qin innerproduct ip outerproduct dyad op expectationvalue expval ev matrixelement matrixel
mel matrixquantity mqty smallmatrixquantity smqty matrixdeterminant mdet smdet identitymatrix imat xmatrix xmat
zeromatrix zmat paulimatrix pmat diagonalmatrix dmat antidiagonalmatrix admat tr Tr trace Trace rank erf Res
Residue principalvalue pv PV
"""
MATHJAX_COMMANDS = frozenset(f"\\{name}" for name in f"{_BASE}{_EXTENSIONS}{_PHYSICS}".split())
_ENVIRONMENTS = """
prooftree numcases subnumcases empheq multlined bsmallmatrix psmallmatrix vsmallmatrix Bsmallmatrix Vsmallmatrix
smallmatrix* matrix* spreadlines xalignat xxalignat dcases* rcases* crampedsubarray lgathered rgathered math
displaymath eqnarray* indentalign
"""
MATHJAX_ENVIRONMENTS = frozenset(_ENVIRONMENTS.split())
