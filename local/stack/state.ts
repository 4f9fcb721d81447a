/**
 * The stack's own state, which must survive a `kill -9`: stream positions, the clock's offset, caught
 * messages. It is one SQLite file in the data folder, or is kept in memory.
 */
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** An SMS, e-mail or message of a messenger that a function sent, and that stays on this machine. */
export interface CaughtMessage {
  readonly id: string;
  readonly kind: "sms" | "email" | "messenger";
  /** The time of sending, ISO 8601, by the stack's clock. */
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  /** The HTML part of an e-mail. */
  readonly html?: string;
}

export interface LocalState {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  catch(message: Omit<CaughtMessage, "id">): void;
  /** Returns the caught messages, newest first. */
  messages(): readonly CaughtMessage[];
  close(): void;
}

export function openState(file: string | ":memory:"): LocalState {
  const database = open(file);
  database.exec(`
    CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS messages (id INTEGER PRIMARY KEY AUTOINCREMENT, message TEXT NOT NULL);
  `);
  const get = database.prepare("SELECT value FROM state WHERE key = ?");
  const set = database.prepare(
    "INSERT INTO state VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  );
  const add = database.prepare("INSERT INTO messages (message) VALUES (?)");
  const all = database.prepare("SELECT id, message FROM messages ORDER BY id DESC");
  return {
    get: (key) => get.get(key)?.["value"] as string | undefined,
    set: (key, value) => void set.run(key, value),
    catch: (message) => void add.run(JSON.stringify(message)),
    messages: () => all.all().map(({ id, message }) => ({ ...JSON.parse(String(message)), id: String(id) })),
    close: () => database.close(),
  };
}

/**
 * Opens the file and locks it until this process ends in any way, because two stacks on one folder would
 * overwrite each other's work.
 */
function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    database.exec("BEGIN EXCLUSIVE; COMMIT;");
    return database;
  } catch (error) {
    if (!(error instanceof Error && error.message.includes("locked"))) throw error;
    throw new Error(`Another local stack uses ${dirname(file)}. Stop it, or choose another DATA_DIR.`);
  }
}
