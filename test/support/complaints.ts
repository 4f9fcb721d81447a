/** What this worker's stacks reported since the test file started: errors in functions' logs, and denied calls. */
const heard: string[] = [];

/** The most reports that are kept, since a stack that is down reports every call. */
const most = 30;

export const complain = (line: string): void => {
  heard.push(line);
  if (heard.length > most) heard.shift();
};

export const complaints = (): readonly string[] => heard.splice(0);
