# Sourced by ops/run, ops/test and ops/verify-audit: finds Java 17 or newer as $java, or says why not and ends.

if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  java="$JAVA_HOME/bin/java"
else
  java="$(command -v java || true)"
fi
if [ -z "$java" ]; then
  echo "Inspraak needs Java 17 or newer, and there is no java on this machine's PATH." >&2
  exit 3
fi
java_version="$("$java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1)"
case "$java_version" in
  1.*) java_major="${java_version#1.}" ;;
  *) java_major="$java_version" ;;
esac
java_major="${java_major%%[!0-9]*}"
if [ "${java_major:-0}" -lt 17 ]; then
  echo "Inspraak needs Java 17 or newer; $java is ${java_version:-of an unknown version}." >&2
  exit 3
fi

# What runs beside the application server stays small: it mostly waits.
launcher_options="-Xms8m -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:-ShrinkHeapInSteps"
