# C133 Shapes of pictures, batches and films
import numpy as np

picture, batch, films = (3, 224, 224), (32, 3, 224, 224), (8, 16, 3, 112, 112)
assert np.prod(picture) == 150_528
assert np.prod(batch) == np.prod(films) == 4_816_896
first = np.arange(2 * 3 * 4 * 5).reshape(2, 3, 4, 5)  # N, C, H, W
last = np.moveaxis(first, 1, -1)
assert last.shape == (2, 4, 5, 3)
assert all(first[n, c, h, w] == last[n, h, w, c] for n, c, h, w in np.ndindex(2, 3, 4, 5))
