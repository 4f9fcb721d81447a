/** What the stacks of this worker complained of since the file began: errors that functions log, calls that a role does not allow. */
const heard: string[] = [];

/** As many as help; a stack that is down complains of every call. */
const most = 30;

export const complain = (line: string): void => {
  heard.push(line);
  if (heard.length > most) heard.shift();
};

export const complaints = (): readonly string[] => heard.splice(0);
