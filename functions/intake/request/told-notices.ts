import type { RequestState } from "./request-state.ts";

/** The row of the request that a notice tells of; nothing when it is another service's, as a reminder is. */
export function rowOfNotice(notice: string): number | undefined {
  const [service, , version] = notice.split("/");
  return service === "intake" ? Number(version) : undefined;
}

/** C18: when somebody told them the news of this row, ISO 8601 in UTC; nothing as long as nobody did. */
export const saidAt = ({ contacts }: RequestState, { row }: { readonly row: number }): string | undefined =>
  contacts.find(({ said = [] }) => said.some((notice) => rowOfNotice(notice) === row))?.at;
