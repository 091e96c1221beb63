#!/bin/sh
# Opens and checks a case bundle with tools that others wrote, and with nothing of ours:
# age or typage, tar, ssh-keygen, sha256sum, bagit.py.
#
# usage: check-bundle.sh BUNDLE IDENTITY ALLOWED_SIGNERS PRINCIPAL
#   IDENTITY         a file with the age secret key of the receiving office
#   ALLOWED_SIGNERS  the trust list; PRINCIPAL the office that should have sealed it
#
# Exit: 0 good; 1 decryption, 2 tar, 3 signature, 4 hashes, 5 BagIt, 6 recipient; 64 wrong use.
# The plain text goes to a folder of its own below TMPDIR (choose a memory disk) and is removed at the end.
set -u

if [ $# -ne 4 ]; then
    echo "usage: check-bundle.sh BUNDLE IDENTITY ALLOWED_SIGNERS PRINCIPAL" >&2
    exit 64
fi
bundle=$1 identity=$2 trust=$3 principal=$4
judges=$(cd "$(dirname "$0")" && pwd)
if [ -x "$judges/../../.venv/bin/bagit.py" ]; then bagit="$judges/../../.venv/bin/bagit.py"; else bagit=bagit.py; fi
absolute() { case $1 in /*) printf %s "$1" ;; *) printf '%s/%s' "$(pwd)" "$1" ;; esac; }
bundle=$(absolute "$bundle") identity=$(absolute "$identity") trust=$(absolute "$trust")

umask 077
work=$(mktemp -d) || exit 64
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

ok() { printf '%-40s ok\n' "$1"; }
failed() {
    printf '%-40s FAILED\n' "$2"
    sed 's/^/    /' "$work/said" 2>/dev/null
    exit "$1"
}

# 1. Decryption. The header says which profile it is; Debian's age does not know the quantum-safe one.
: > "$work/said"
header=$(head -c 65536 "$bundle" 2>"$work/said" | tr -d '\000' | sed -n '1,/^--- /p' | grep -a '^-> ')
case $header in
    *'-> X25519 '*'-> mlkem768x25519 '* | *'-> mlkem768x25519 '*'-> X25519 '*) profile=mixed ;;
    '-> mlkem768x25519 '*) profile=pq ;;
    '-> X25519 '*) profile=x25519 ;;
    *) profile=unknown ;;
esac
case $profile in
    pq) node "$judges/typage-decrypt.mjs" "$bundle" "$work/b.tar" "$identity" >"$work/said" 2>&1 ;;
    x25519) age -d -i "$identity" -o "$work/b.tar" "$bundle" >"$work/said" 2>&1 ;;
    *) echo "the header names no profile that this script opens" >"$work/said"; false ;;
esac || failed 1 "decryption (profile $profile)"
ok "decryption (profile $profile)"

# 2. Look before unpacking: plain files with plain names, each once, below bundle/ and nowhere else.
allowed='bundle/(tagmanifest-sha256\.txt(\.sig)?|bagit\.txt|bag-info\.txt|envelope\.json|manifest-sha256\.txt|data/(case\.json|briefing\.pdf|decision\.(json|pdf)|receipt\.json|attachments/[0-9]{4,6}(\.[a-z0-9]{1,8})?))'
{
    tar --quoting-style=escape -tvf "$work/b.tar" >"$work/long" 2>"$work/said" &&
        tar --quoting-style=escape -tf "$work/b.tar" >"$work/names" 2>>"$work/said" &&
        [ ! -s "$work/said" ] && [ -s "$work/names" ]
} || failed 2 "tar"
{
    grep -v '^-rw-r--r-- 0/0 ' "$work/long"
    grep -vxE "$allowed" "$work/names"
    sort "$work/names" | uniq -d
} >"$work/said"
[ ! -s "$work/said" ] || failed 2 "tar: only plain files with allowed names"
mkdir "$work/q" && tar -xf "$work/b.tar" -C "$work/q" --no-same-owner >"$work/said" 2>&1 || failed 2 "tar"
ok "tar: $(wc -l <"$work/names" | tr -d ' ') plain files"
cd "$work/q/bundle" || exit 2

# 3. Signature: by someone the list trusts, by the one expected, for this purpose.
case $(tr ',' '\n' <envelope.json 2>/dev/null | sed -n 's/^.*"purpose":"\([a-z-]*\)".*$/\1/p') in
    decision) namespace=hrd-decision-v1 ;;
    receipt) namespace=hrd-receipt-v1 ;;
    *) namespace=hrd-case-bundle-v1 ;;
esac
sig=tagmanifest-sha256.txt.sig
ssh-keygen -Y find-principals -f "$trust" -s $sig >"$work/said" 2>&1 || failed 3 "signature: a known signer"
ok "signature: known as $(tr '\n' ' ' <"$work/said")"
ssh-keygen -Y verify -f "$trust" -I "$principal" -n $namespace -s $sig <tagmanifest-sha256.txt >"$work/said" 2>&1 ||
    failed 3 "signature: $principal, $namespace"
ok "signature: $principal, $namespace"
: >"$work/said"
grep -qF "\"principal\":\"$principal\"" envelope.json || failed 3 "signature: the envelope names the signer"

# 4. Hashes: the signed list, then the payload.
for list in tagmanifest-sha256.txt manifest-sha256.txt; do
    sha256sum -c --strict --quiet $list >"$work/said" 2>&1 || failed 4 "hashes: $list"
    ok "hashes: $list"
done

# 5. BagIt: also finds files that no list names, and wrong sizes.
"$bagit" --validate . >"$work/said" 2>&1 || failed 5 "BagIt"
ok "BagIt"

# 6. Was it sealed for this office, or passed on?
case $profile in
    pq) own=$(node "$judges/typage-recipient.mjs" "$identity" 2>"$work/said") ;;
    *) own=$(age-keygen -y "$identity" 2>"$work/said") ;;
esac
mark=$(printf %s "$own" | sha256sum | cut -d' ' -f1)
[ -n "$own" ] && grep -qE "\"recipients\":\[[^]]*\"$mark\"" envelope.json || failed 6 "recipient: sealed for this office"
ok "recipient: sealed for this office"
