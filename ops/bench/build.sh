# Sourced by the benches: builds their classes when something changed, and says how the application is to be started.
bench=ops/bench/target
if [ ! -f $bench/built ] ||
  [ -n "$(find ops/bench/pom.xml ops/bench/src/main case-domain/src/main case-workflow/src/main -newer $bench/built -print -quit)" ]; then
  echo "building the bench"
  mkdir -p $bench
  touch $bench/built.begun
  "$maven" -q package -pl ops/bench -am -Dmaven.test.skip=true -Dspotless.check.skip=true
  mv $bench/built.begun $bench/built
fi
export INSPRAAK_HOME="$PWD"
# as an operator runs it, not as a demonstration
deployed="$(sed -n 's/^INSPRAAK_SERVER_JAVA_OPTS=//p' ops/deploy/micro/inspraak.env)"
export INSPRAAK_SERVER_JAVA_OPTS="${INSPRAAK_SERVER_JAVA_OPTS-$deployed}"
