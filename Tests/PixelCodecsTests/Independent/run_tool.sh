#!/bin/sh
# Runs one program over many files, so that a test starts one process for all of them.
#
#   run_tool.sh FOLDER COMMAND...
#
# Paths come on standard input, one a line; in COMMAND the word IN stands for the path. What the program prints goes to
# FOLDER/<number of the line>.out; of a file on which it fails there is none.
folder=$1
shift
number=0
while read -r path; do
    out=$folder/$number.out
    (
        for word in "$@"; do
            shift
            [ "$word" = IN ] && word=$path
            set -- "$@" "$word"
        done
        exec "$@"
    ) </dev/null >"$out" 2>/dev/null || rm -f "$out"
    number=$((number + 1))
done
