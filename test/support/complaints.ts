/** Complaints of this worker's stacks since the test file began: errors in functions' logs, and denied calls. */
const heard: string[] = [];

/** Enough to help; a stack that is down reports every call. */
const most = 30;

export const complain = (line: string): void => {
  heard.push(line);
  if (heard.length > most) heard.shift();
};

export const complaints = (): readonly string[] => heard.splice(0);
