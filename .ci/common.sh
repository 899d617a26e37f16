# Shared by run and slow; sourced with the root of the project as the working directory.

readonly venvs=.venv-ci

# venv NAME PYTHON ARGUMENT...: make an environment, or take the one that is there, and install.
venv() {
    local folder=$venvs/$1 python=$2
    shift 2
    [[ -x $folder/bin/pip ]] || "$python" -m venv "$folder"
    "$folder/bin/pip" install --quiet --upgrade pip # older ones know no dependency groups
    "$folder/bin/pip" install --quiet --upgrade "$@"
}

# interpreter VERSION: print the command that starts this Python, from PATH or from pyenv.
interpreter() {
    local command
    for command in "python$1" ~/.pyenv/versions/"$1".*/bin/python; do
        if "$command" -c "import sys; assert '%d.%d' % sys.version_info[:2] == '$1'" 2>/dev/null; then
            echo "$command"
            return
        fi
    done
    return 1
}

# all_of PARALLEL NAME...: do the steps, each the function step_NAME, and fail if any of them does.
all_of() {
    local parallel=$1 step failed=()
    local -A names=() started=()
    shift
    finish() {
        local pid status=0 name
        wait -n -p pid || status=$?
        name=${names[$pid]}
        unset "names[$pid]"
        printf '\n=== %s: %s, %d s\n' \
            "$name" "$( ((status)) && echo FAILED || echo ok)" $((SECONDS - started[$pid]))
        cat "$venvs/$name.log"
        ((status == 0)) || failed+=("$name")
    }
    for step; do
        ((${#names[@]} < parallel)) || finish
        "step_$step" >"$venvs/$step.log" 2>&1 &
        names[$!]=$step started[$!]=$SECONDS
    done
    while ((${#names[@]})); do finish; done
    printf '\n=== %d s in all; %s\n' "$SECONDS" "${failed[*]:+FAILED: }${failed[*]:-all ok}"
    ((${#failed[@]} == 0))
}
