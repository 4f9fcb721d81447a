import type { RequestState } from "./request-state.ts";

/**
 * The version of the request's journal row that caused a notice; undefined for another service's notice, such as a
 * reminder.
 */
export function rowOfNotice(notice: string): number | undefined {
  const [service, , version] = notice.split("/");
  return service === "intake" ? Number(version) : undefined;
}

/** C18: when a clerk told the applicant the notice about this journal row, ISO 8601 in UTC; undefined before that. */
export const saidAt = ({ contacts }: RequestState, { row }: { readonly row: number }): string | undefined =>
  contacts.find(({ said = [] }) => said.some((notice) => rowOfNotice(notice) === row))?.at;
