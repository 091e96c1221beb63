#!/bin/sh
# Builds the wheel and lays it into .venv-wheel, beside the locked packages of .venv but without the checkout's src.
# The suite then tests what people install, and not the folder it was made from.
set -eu
cd "$(dirname "$0")/.."
rm -rf dist/wheel .venv-wheel
.venv/bin/python -m build --wheel --no-isolation -o dist/wheel . >/dev/null
.venv/bin/python -m venv --without-pip .venv-wheel
site=$(.venv-wheel/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
packages=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
# A .pth line adds the folder itself; the editable install's own .pth in there is not followed.
echo "$packages" > "$site/locked-packages.pth"
.venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-index --target "$site" dist/wheel/*.whl
mkdir -p .venv-wheel/bin
printf '#!/bin/sh\nexec "$(dirname "$0")/python" -m hrd_desktop "$@"\n' > .venv-wheel/bin/hrd-desktop
chmod +x .venv-wheel/bin/hrd-desktop
.venv-wheel/bin/python - <<'P'
import hrd_desktop, pathlib
home = pathlib.Path(hrd_desktop.__file__).parent
assert ".venv-wheel" in str(home), home
assert (home / "_data" / "forms").is_dir(), "the wheel lacks its data"
P
