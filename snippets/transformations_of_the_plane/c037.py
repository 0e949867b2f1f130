# C037 Contrast of grays on a light and on a dark page, and of the palette of this wiki
import house_style


def luminance(color):
    """Return the relative luminance of a color written as #rrggbb."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


assert contrast("#000000", "#ffffff") == 21
assert round(contrast("#d4d4d4", "#ffffff"), 2) == 1.48 < 4.5  # labels lost on white
assert round(contrast("#444444", "#1e1e1e"), 2) == 1.71 < 3  # axes lost in the dark
assert contrast("#d4d4d4", "#1e1e1e") > 4.5 and contrast("#444444", "#ffffff") > 3
for name in ("BLUE", "VERMILLION", "GREEN", "ORANGE", "PURPLE", "SKY", "GREY"):
    assert min(contrast(getattr(house_style, name), page) for page in ("#ffffff", "#1e1e1e")) >= 3
