# S65 Scaled dot-product attention
import numpy as np


def softmax(scores):
    """Positive weights with sum one along the last axis."""
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return weights / weights.sum(axis=-1, keepdims=True)


def attend(Q, K, V):
    """Scores, weights and outputs; queries, keys and values are rows."""
    scores = Q @ K.T / np.sqrt(Q.shape[-1])
    weights = softmax(scores)
    return scores, weights, weights @ V
