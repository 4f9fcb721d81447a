import { memoryTable } from "../table/memory-table.ts";
import type { Documents, PersonKeys, SealedRows, ServiceSecret } from "./documents.ts";
import { personKeysIn, serviceSecretIn } from "./keys.ts";
import { sealedRowsIn } from "./sealed-rows.ts";

/** The encrypted stores of all services in memory, for tests and the simulation: the real code over tables in memory. */
export function memoryDocuments(): {
  readonly documents: Documents;
  readonly vault: SealedRows;
  readonly keys: PersonKeys;
  secret(service: string): ServiceSecret;
} {
  const keysTable = memoryTable();
  const keys = personKeysIn(keysTable);
  return {
    documents: sealedRowsIn(memoryTable(), keys),
    vault: sealedRowsIn(memoryTable(), keys),
    keys,
    secret: (service) => serviceSecretIn(keysTable, service),
  };
}
