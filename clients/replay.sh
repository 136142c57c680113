#!/usr/bin/env bash
# Asks a running server what other people's tools ask it (the .http files beside this script), and looks at each answer as they do.
# clients/replay.sh [server]; exit code 0: every answer is good.
set -euo pipefail
server=${1:-http://localhost:5080}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
good=0 bad=0

# type: what Content-Type has to begin with. first: the first bytes as hexadecimal digits. words: what the answer has to hold.
check() {
  local expected=$1 type first words
  case $expected in
    csv) type='text/csv' first=efbbbf words='plan,presidency,country,level,code,number,title,domain,objective,covered,' ;;
    'csv;') type='text/csv' first=efbbbf words='plan;presidency;country;level;code;number;title;domain;objective;covered;' ;;
    days) type='text/csv' first=efbbbf words='plan,day,meeting,presidency,domains,objectives,actions,added' ;;
    rows) type='application/json' first=5b7b words='"covered":1' ;; # [{
    calendar) type='text/calendar' first=424547494e words='END:VCALENDAR' ;; # BEGIN
    feed) type='application/atom+xml' first=3c words='xmlns="http://www.w3.org/2005/Atom"' ;;
    badge) type='application/json' first=7b words='"schemaVersion":1,"label":"' ;;
    *) echo "Nobody knows what to expect of $expected."; return 1 ;;
  esac
  [[ $(head -n 1 "$work/head") == *' 200'* ]] || { echo "not 200: $(head -n 1 "$work/head")"; return 1; }
  grep -qi "^content-type: $type" "$work/head" || { echo "not $type"; return 1; }
  [[ $(head -c $((${#first} / 2)) "$work/body" | od -An -tx1 | tr -d ' \n') == "$first" ]] || { echo "does not begin with $first"; return 1; }
  grep -qF "$words" "$work/body" || { echo "lacks $words"; return 1; }
}

ask() { # file, expected, address, headers …
  local file=$1 expected=$2 address=$3 reason etag
  shift 3
  curl -sS --compressed -D "$work/head" -o "$work/body" "$@" "$address"
  reason=$(check "$expected") || true
  if [[ -z $reason ]]; then
    # Asked again, it costs nothing.
    etag=$(sed -n 's/^etag: *\(.*\)\r$/\1/Ip' "$work/head")
    [[ $(curl -sS --compressed -o /dev/null -w '%{http_code}' "$@" -H "If-None-Match: $etag" "$address") == 304 ]] || reason='not 304 when asked again'
  fi
  if [[ -z $reason ]]; then
    good=$((good + 1)); echo "ok    $file: $expected $address"
  else
    bad=$((bad + 1)); echo "wrong $file: $expected $address: $reason"
  fi
}

for path in "$here"/*.http; do
  file=$(basename "$path" .http) expected='' address='' headers=()
  while IFS= read -r line || [[ -n $line ]]; do
    case $line in
      '###'*) ask "$file" "$expected" "$address" "${headers[@]}"; expected='' address='' headers=() ;;
      '# expect: '*) expected=${line#'# expect: '} ;;
      '#'*|'') ;;
      'GET '*) address=${line#GET }; address=${address/'{{server}}'/$server} ;;
      *) headers+=(-H "$line") ;;
    esac
  done < "$path"
  ask "$file" "$expected" "$address" "${headers[@]}"
done
echo "$good good, $bad wrong"
[[ $bad -eq 0 && $good -gt 0 ]]
