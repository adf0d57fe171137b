"""Whatever a stranger hands over, the time that it takes grows in line with its size."""

import pytest

from tests.growing import grows_in_line
from tests.worst import WORST

MOST = 25  # times `plain_work`: more than twice what the slowest takes on its own


@pytest.mark.slow
@pytest.mark.parametrize("worst", WORST.values(), ids=WORST)
def test_the_worst_takes_no_longer_than_its_size(worst, tmp_path):
    sizes = []
    for n in (worst.n, 4 * worst.n):
        folder = tmp_path / str(n)
        folder.mkdir()
        sizes.append(worst.make(n, folder))
    small, large = sizes
    assert grows_in_line(lambda: worst.run(small), lambda: worst.run(large), MOST)
