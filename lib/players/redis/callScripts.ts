/*
 * The call budget of all instances, as Lua scripts that use the clock of Redis. Keys below
 * `longplay:{source}:`:
 *
 * | key | value |
 * | --- | --- |
 * | `calls` | a sorted set of calls by the time they were made |
 * | `flying` | a sorted set of running calls by the latest time they can end |
 * | `log` | the run id of the Redis server that this log belongs to, and when the log began |
 * | `quiet` | exists while instances add their own calls to a new log |
 * | `pause` | exists while the upstream must not be called |
 * | `try` | exists shortly after an instance probed an upstream that is down |
 *
 * A Redis that restarts may be empty or have an old copy. Either way its run id is new and a new log
 * begins: for a few seconds nobody calls, and each instance adds its calls of the last minute.
 */

/** The window of the budget, ms. */
const WINDOW_MS = 60_000;
/**
 * The longest a call takes, ms: a second more than `ANSWER_MS`. Until a call ends it counts as made at
 * that latest time.
 */
export const CALL_MS = 21_000;
/** At most this many running calls in all instances. */
const IN_FLIGHT = 2;
/** When unused keys expire, ms. */
const KEY_MS = 600_000;

/** The instance has to add its calls to a new log first. */
export const HAND_IN_FIRST = -1;

const COMMON = `
local prefix = ARGV[1]
local calls, flying, log = prefix .. 'calls', prefix .. 'flying', prefix .. 'log'
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local run = redis.call('INFO', 'server'):match('run_id:(%w+)') or ''
local known, began = (redis.call('GET', log) or ''):match('^(%S*) ?(%d*)$')
local function extend()
  for _, key in ipairs({ calls, flying, log }) do redis.call('PEXPIRE', key, ${KEY_MS}) end
end
local function countCalls()
  redis.call('ZREMRANGEBYSCORE', calls, '-inf', now - ${WINDOW_MS} - 1)
  return redis.call('ZCARD', calls)
end
`;

/**
 * Adds calls of the last minute. ARGV: the calls as JSON `[member, age in ms]`; `1` where the members
 * are those that this process used before; how long a new log forbids calls, ms. Calls of an earlier
 * process are added to a new log only: an older log has them under members that are not known here.
 */
export const HAND_IN = `${COMMON}
if known ~= run then
  began = now
  redis.call('SET', log, run .. ' ' .. now)
  redis.call('SET', prefix .. 'quiet', '1', 'PX', ARGV[4])
end
if ARGV[3] == '1' or now - began < ${WINDOW_MS + CALL_MS} then
  for _, call in ipairs(cjson.decode(ARGV[2])) do
    redis.call('ZADD', calls, now - call[2], call[1])
  end
end
extend()
return 1
`;

/**
 * Takes a call out of the budget. ARGV: member, limit. Returns 0 when the call may be made, ms to
 * wait, or `HAND_IN_FIRST`.
 */
export const TAKE_CALL = `${COMMON}
local member, limit = ARGV[2], tonumber(ARGV[3])
if known ~= run then return ${HAND_IN_FIRST} end
local quiet = redis.call('PTTL', prefix .. 'quiet')
if quiet > 0 then return quiet end
local made = countCalls()
if made >= limit then
  local blocking = redis.call('ZRANGE', calls, made - limit, made - limit, 'WITHSCORES')
  return math.max(1, blocking[2] + ${WINDOW_MS} + 1 - now)
end
redis.call('ZREMRANGEBYSCORE', flying, '-inf', now)
if redis.call('ZCARD', flying) >= ${IN_FLIGHT} then return 50 end
redis.call('ZADD', flying, now + ${CALL_MS}, member)
redis.call('ZADD', calls, now + ${CALL_MS}, member)
extend()
return 0
`;

/** Logs the end of a call, which reached the upstream now at the latest. ARGV: member. */
export const SETTLE_CALL = `${COMMON}
redis.call('ZREM', flying, ARGV[2])
if redis.call('ZSCORE', calls, ARGV[2]) then redis.call('ZADD', calls, now, ARGV[2]) end
return 1
`;

/** Returns the number of calls in the last 60 s. */
export const COUNT_CALLS = `${COMMON} return countCalls()`;

/** Forbids calls for a while. ARGV: ms. A longer pause stays. */
export const PAUSE_CALLS = `${COMMON}
local key = prefix .. 'pause'
if redis.call('PTTL', key) < tonumber(ARGV[2]) then redis.call('SET', key, '1', 'PX', ARGV[2]) end
return 1
`;

/** Returns the ms that a pause still lasts; below 1 where there is none. */
export const PAUSE_LEFT = `${COMMON} return redis.call('PTTL', prefix .. 'pause')`;

/** Returns 1 to one of the instances that ask within a time, 0 to the others. ARGV: ms. */
export const TRY_UPSTREAM = `${COMMON}
return redis.call('SET', prefix .. 'try', '1', 'NX', 'PX', ARGV[2]) and 1 or 0
`;
