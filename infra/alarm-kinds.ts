/** The kinds of alarms. Each has a page of this name in `docs/operate/runbook`. */
const alarmKinds = [
  "function-errors",
  "function-throttles",
  "api-errors",
  "queue-late",
  "dead-letters",
  "stuck-rows",
  "stream-late",
  "minutes-missed",
  "journal-tampered",
  "budget-used-up",
  "verdict-late",
  "glass-broken",
  "webhook-turned-off",
  "no-requests",
  "nothing-told",
  "canary-failed",
] as const;
export type AlarmKind = (typeof alarmKinds)[number];
