# Sourced by ops/run and ops/verify-audit from the top folder: builds what they start, when it is missing or older than
# its sources. Tests are neither compiled nor run here; ops/test does that.

maven=mvn
command -v mvn >/dev/null 2>&1 || maven=./mvnw
built=ops/launcher/target/built

is_build_current() {
  [ -f "$built" ] && ls case-web/target/*.war ops/launcher/target/launcher-*.jar >/dev/null 2>&1 &&
    [ -z "$(find pom.xml case-*/pom.xml case-*/src/main ops/launcher/pom.xml ops/launcher/src/main ops/deploy/preboot.txt -newer "$built" -print -quit 2>/dev/null)" ]
}

if [ -z "${INSPRAAK_WAR:-}" ] && ! is_build_current; then
  echo "building Inspraak, which takes a minute the first time"
  mkdir -p ops/launcher/target
  touch "$built.begun"
  if ! "$maven" -q -T1C package -pl case-web,ops/launcher -am -Dmaven.test.skip=true -Dspotless.check.skip=true; then
    echo "Inspraak could not be built; Maven's message above says why." >&2
    exit 11
  fi
  mv "$built.begun" "$built"
fi
