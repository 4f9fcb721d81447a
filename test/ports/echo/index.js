/** A function that returns its input, or fails when told to. */
exports.handler = async (event) => event;
