/** The kinds of alarms. `docs/operate/runbook` has a page named after each kind. */
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
