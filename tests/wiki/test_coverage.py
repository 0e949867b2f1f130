"""What the wiki must treat, and where: the subjects, terms and bullets of the texts it grew from."""

from __future__ import annotations

import re

import pytest
from eigenvault.vault import Note

from tests.conftest import ROOT
from tests.wiki.test_wiki import CONCEPTS, NOTES

BY_NAME = {note.name: note for note in NOTES}

# A line reads: term, or another wording of it -> every note that treats it.
COVERED = r"""
deep learning -> Linear Algebra for Deep Learning; Neural Network Fundamentals
word embedding -> Word Embeddings
linear transformation | linear map -> Linear Transformations; Linear Layers; Matrices
parameter sharing -> Convolutional Layers
receptive field -> Convolutional Layers
computer vision -> Convolutional Layers
locally connected -> Convolutional Layers
Toeplitz -> Structured Matrices; Convolutional Layers
sparse -> Structured Matrices
natural coordinates -> Change of Basis
singular value -> Singular Value Decomposition; Spectral Norm; Condition Number
singular values -> Singular Value Decomposition
singular vectors -> Singular Value Decomposition
eigenvector -> Eigenvalues and Eigenvectors; Eigendecomposition; Power Iteration
vanishing gradient -> Vanishing and Exploding Gradients
exploding gradient -> Vanishing and Exploding Gradients
depth -> Deep Linear Networks; Vanishing and Exploding Gradients
spectral radius -> Spectral Radius; Recurrent Neural Networks
isometry -> Orthogonal Matrices; Orthogonal Initialization
long-range dependencies -> Recurrent Neural Networks
recurrent -> Recurrent Neural Networks
identity matrix -> Identity and Diagonal Matrices
identity -> Residual Connections
skip connection -> Residual Connections
orthogonal initialization -> Orthogonal Initialization
Xavier | Glorot -> Weight Initialization
exponential growth and decay -> Spectral Radius
defective -> Jordan Blocks; Eigendecomposition
Jordan block -> Jordan Blocks
spectral norm -> Spectral Norm; Spectral Normalization; Lipschitz Constant
Lipschitz -> Lipschitz Constant; Spectral Normalization; Generative Models
power iteration -> Power Iteration; Spectral Normalization
chaotic dynamics -> Generative Models
orthonormal set -> Orthogonality
orthogonalization -> Gram-Schmidt Process
Frobenius norm -> Matrix Norms; Orthogonal Regularization
soft orthogonality -> Orthogonal Regularization
gradient descent -> Gradient Descent
learning rate -> Gradient Descent
diagonal matrix -> Identity and Diagonal Matrices
covariance matrix -> Covariance Matrix
dropout -> Dropout
mask -> Dropout; Identity and Diagonal Matrices
vector -> Vectors
unit vector -> Vector Norms
linear combination -> Linear Combinations and Span
span -> Linear Combinations and Span
dot product -> Dot Product; Cosine Similarity; Attention
cosine similarity -> Cosine Similarity
perpendicular -> Orthogonality
projection -> Orthogonal Projection
layer normalization -> Layer Normalization
matrix-vector product | W\mathbf x -> Matrix-Vector Product; Linear Layers
rotation -> Transformations of the Plane
shear -> Transformations of the Plane
ellipse -> Transformations of the Plane; Singular Value Decomposition; Spectral Norm
composition -> Matrix Multiplication
associative | associativity -> Matrix Multiplication
matrix product | product of matrices -> Matrix Multiplication; Deep Linear Networks
determinant -> Determinant; Matrix Inverse; Normalizing Flows
volume -> Determinant; Normalizing Flows
rank -> Rank and Null Space; Low-Rank Approximation; LoRA
null space -> Rank and Null Space
characteristic polynomial -> Characteristic Polynomial
trace -> Trace; Characteristic Polynomial
diagonalization -> Eigendecomposition
symmetric -> Symmetric Matrices; Spectral Theorem; Hessian; Covariance Matrix
spectral theorem -> Spectral Theorem; Principal Component Analysis
SVD -> Singular Value Decomposition; Image Compression with SVD; Low-Rank Approximation
Eckart-Young -> Low-Rank Approximation
orthogonal matrix -> Orthogonal Matrices
data compression -> Image Compression with SVD
rounding -> Floating-Point Arithmetic
gradient -> Calculus for Deep Learning; Matrix Calculus Identities; Gradient Descent
partial derivative -> Calculus for Deep Learning
Jacobian -> Jacobian; Chain Rule; Automatic Differentiation; Normalizing Flows
backpropagation -> Backpropagation
low-rank adaptation -> LoRA
weight matrix -> Linear Layers; Matrices
bias -> Linear Layers; Neural Network Fundamentals
batch -> Linear Layers; Broadcasting and Batched Products; Tensors
chain rule -> Chain Rule; Backpropagation
automatic differentiation -> Automatic Differentiation
reverse mode -> Automatic Differentiation
Hessian -> Hessian
tensor -> Tensors; Tensor Decompositions
einsum -> Broadcasting and Batched Products
element-wise | entry by entry -> Broadcasting and Batched Products
principal component -> Principal Component Analysis
PCA -> Principal Component Analysis; Dimensionality Reduction
dimensionality reduction -> Dimensionality Reduction
pseudoinverse -> Moore-Penrose Pseudoinverse
least squares -> Least Squares; Moore-Penrose Pseudoinverse
inverse problem -> Linear Inverse Problems
condition number -> Condition Number; Linear Inverse Problems
regularization -> Linear Inverse Problems
Gaussian elimination -> Systems of Linear Equations
Tucker -> Tensor Decompositions
data point -> Vectors
feature -> Vectors
vector addition -> Vectors
vector subtraction -> Vectors
scalar multiplication -> Vectors
L1 norm -> Vector Norms
L2 norm -> Vector Norms
data matrix | design matrix -> Matrices
transpose -> Transpose
matrix addition -> Matrices
matrix subtraction -> Matrices
inverse -> Matrix Inverse
image | picture -> Tensors; Convolutional Layers; Image Compression with SVD
video | film -> Tensors; Convolutional Layers
PageRank -> Network Analysis
graph -> Network Analysis
feature extraction -> Dimensionality Reduction
feature selection -> Dimensionality Reduction
preprocessing -> Dimensionality Reduction
forward propagation -> Neural Network Fundamentals
GPU -> Efficient Matrix Computation
parallel -> Efficient Matrix Computation
autoencoder -> Autoencoders
generative model -> Generative Models
basis -> Basis and Dimension; Change of Basis
linear independence -> Basis and Dimension
"""

ROWS = [
    ([wording.strip() for wording in left.split("|")], name.strip())
    for left, right in (row.split("->") for row in COVERED.strip().splitlines())
    for name in right.split(";")
]

OWN = {"Notation and Conventions"}  # conventions of the wiki itself
BIBLIOGRAPHY = (ROOT / "docs" / "references.bib").read_text("utf-8")


def source(note: Note) -> str:
    return (ROOT / "docs" / note.path).read_text("utf-8")


def words_of(note: Note) -> str:
    """The body, title and aliases, one space between words; what a link hides is no reading."""
    body = source(note).split("---\n", 2)[2]
    body = re.sub(r"\[\[[^]|]*\|([^]]*)\]\]", r"\1", body).replace("–", "-")
    return " ".join([note.name, *(note.properties.get("aliases") or []), body]).casefold()


@pytest.mark.parametrize(("wordings", "name"), ROWS, ids=[f"{w[0]}-{name}" for w, name in ROWS])
def test_the_note_treats_the_term(wordings: list[str], name: str) -> None:
    text = " ".join(words_of(BY_NAME[name]).split())
    assert any(
        re.search(rf"(?<!\w){re.escape(wording.casefold())}(?:s|es)?(?!\w)", text)
        for wording in wordings
    )


def test_every_concept_is_asked_for() -> None:
    assert {note.name for note in CONCEPTS} - {name for _, name in ROWS} <= OWN


@pytest.mark.parametrize("note", CONCEPTS, ids=lambda note: note.name)
class TestFrontMatter:
    def test_prerequisites_are_those_of_the_line(self, note: Note) -> None:
        lines = re.findall(r"^\*\*Before this:\*\* (.*)$", source(note), re.MULTILINE)
        named = re.findall(r"\[\[([^]|#]+)", " ".join(lines))
        wanted = [link.strip("[]") for link in note.properties["prerequisites"] or []]
        assert named == wanted
        assert len(lines) == bool(wanted)

    def test_claims_and_proofs_are_block_ids(self, note: Note) -> None:
        ids = {block.id for other in NOTES for block in other.blocks}
        named = [*(note.properties.get("claims") or []), *(note.properties.get("proofs") or [])]
        assert [name for name in named if name not in ids] == []


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note.name)
def test_citations_are_in_the_bibliography(note: Note) -> None:
    known = set(re.findall(r"^@\w+\{([^,\s]+),", BIBLIOGRAPHY, re.MULTILINE))
    assert {key for key, _ in note.citations} <= known
