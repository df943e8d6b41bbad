/** A worker that cannot be loaded: as where a package is missing. */
throw new Error('No such package.');
