/*
 * The call budget of all instances, as Lua scripts on Redis' own clock. Below `longplay:{source}:`:
 *
 * | key | holds |
 * | --- | --- |
 * | `calls` | a sorted set of the calls by when they were made; and `i:{instance}` at infinity |
 * | `flying` | a sorted set of the calls on their way by when they are over at the latest |
 * | `instances` | a sorted set of the instances by when they were heard of last |
 * | `claims` | a hash: what each instance may spend by itself while Redis is away |
 * | `pause` | there while the upstream is not to be asked |
 * | `try` | there when an instance tried an upstream that is down, a short while ago |
 *
 * All end with the longest silence of an instance. An instance that finds its `i:` gone knows that
 * Redis lost something, and joins anew.
 */

/** The window of the budget, ms. */
const WINDOW_MS = 60_000;
/**
 * A call is over by then, ms: until it is known when it ended, it counts as made then. A second more
 * than a call may take (`ANSWER_MS`).
 */
export const CALL_MS = 21_000;
/** An instance not heard of for so long may be spending its claim, ms. */
export const MISSING_MS = 5_000;
/** So long a claim is reserved for an instance that fell silent, and it may be spent, ms. */
export const CLAIM_MS = 3_600_000;
/** At most this many calls at one time over all instances. */
export const IN_FLIGHT = 2;

const COMMON = `
local prefix, id = ARGV[1], ARGV[2]
local calls, flying = prefix .. 'calls', prefix .. 'flying'
local instances, claims = prefix .. 'instances', prefix .. 'claims'
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local function isIn()
  return redis.call('ZSCORE', instances, id) and redis.call('ZSCORE', calls, 'i:' .. id)
end
local function sweep()
  redis.call('ZREMRANGEBYSCORE', calls, '-inf', now - ${WINDOW_MS} - 1)
end
local function countCalls()
  return redis.call('ZCOUNT', calls, '-inf', now + 86400000)
end
local function extend()
  for _, key in ipairs({ calls, flying, instances, claims }) do
    redis.call('PEXPIRE', key, ${CLAIM_MS})
  end
end
`;

/**
 * ARGV: the budget, the claim held, and to join: `1`, own calls as [member, age], other instances as
 * [id, claim, age]. Gives the claim, the run of the server, whether this instance was in, and id,
 * claim and age of each other one; nothing where it has to join first.
 */
export const BEAT = `${COMMON}
local limit, held, joins = tonumber(ARGV[3]), tonumber(ARGV[4]), ARGV[5] == '1'
local wasIn = isIn() and 1 or 0
if not joins and wasIn == 0 then return {} end
for _, gone in ipairs(redis.call('ZRANGEBYSCORE', instances, '-inf', now - ${CLAIM_MS})) do
  redis.call('ZREM', instances, gone)
  redis.call('ZREM', calls, 'i:' .. gone)
  redis.call('HDEL', claims, gone)
end
if joins then
  for _, other in ipairs(cjson.decode(ARGV[7])) do
    if not redis.call('ZSCORE', instances, other[1]) then
      redis.call('ZADD', instances, now - other[3], other[1])
      redis.call('HSET', claims, other[1], other[2])
    end
  end
  for _, member in ipairs(redis.call('ZRANGE', calls, 0, -1)) do
    if member:sub(1, #id + 1) == id .. ':' then redis.call('ZREM', calls, member) end
  end
  for _, call in ipairs(cjson.decode(ARGV[6])) do
    redis.call('ZADD', calls, now - call[2], call[1])
  end
  redis.call('ZADD', calls, '+inf', 'i:' .. id)
end
redis.call('ZADD', instances, now, id)
local others, sum = {}, 0
for _, other in ipairs(redis.call('ZRANGE', instances, 0, -1)) do
  if other ~= id then
    local claim = tonumber(redis.call('HGET', claims, other) or 0)
    sum = sum + claim
    others[#others + 1] = { other, claim, now - redis.call('ZSCORE', instances, other) }
  end
end
-- Never more than half: who takes the place of one that was killed has something to spend.
local grant = math.min(math.floor(limit / math.max(2, #others + 1)), math.max(0, limit - sum))
-- What is held stays reserved until its holder says that it knows of less.
redis.call('HSET', claims, id, math.max(held, grant))
extend()
local info = redis.call('INFO', 'server')
return { grant, info:match('run_id:(%w+)') or '', wasIn, others }
`;

/**
 * ARGV: member, limit of this call, the budget. Gives ms to wait, 0 where the call may go, -1 where
 * this instance has to join first.
 */
export const TAKE_CALL = `${COMMON}
local member, limit, full = ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5])
if not isIn() then return -1 end
-- Who is not heard of may be spending its claim.
local reserved = 0
for _, other in ipairs(redis.call('ZRANGEBYSCORE', instances, '-inf', now - ${MISSING_MS})) do
  if other ~= id then reserved = reserved + tonumber(redis.call('HGET', claims, other) or 0) end
end
sweep()
local bound = math.floor((full - reserved) * limit / full)
if bound < 1 then return ${MISSING_MS} end
local made = countCalls()
if made >= bound then
  local blocking = redis.call('ZRANGE', calls, made - bound, made - bound, 'WITHSCORES')
  return math.max(1, blocking[2] + ${WINDOW_MS} + 1 - now)
end
redis.call('ZREMRANGEBYSCORE', flying, '-inf', now)
if redis.call('ZCARD', flying) >= ${IN_FLIGHT} then return 50 end
redis.call('ZADD', flying, now + ${CALL_MS}, member)
redis.call('ZADD', calls, now + ${CALL_MS}, member)
extend()
return 0
`;

/** ARGV: member. The call is over: it reached the upstream now at the latest. */
export const SETTLE_CALL = `${COMMON}
redis.call('ZREM', flying, ARGV[3])
if redis.call('ZSCORE', calls, ARGV[3]) then redis.call('ZADD', calls, now, ARGV[3]) end
return 1
`;

/** Gives the calls of the last 60 s. */
export const COUNT_CALLS = `${COMMON} sweep() return countCalls()`;

/** ARGV: ms. A longer pause stays. */
export const PAUSE_CALLS = `${COMMON}
local key = prefix .. 'pause'
if redis.call('PTTL', key) < tonumber(ARGV[3]) then redis.call('SET', key, '1', 'PX', ARGV[3]) end
return 1
`;

/** Gives the ms that a pause still lasts; below 1 where there is none. */
export const PAUSE_LEFT = `${COMMON} return redis.call('PTTL', prefix .. 'pause')`;

/** ARGV: ms. Gives 1 to one of those who ask within that time. */
export const TRY_UPSTREAM = `${COMMON}
return redis.call('SET', prefix .. 'try', id, 'NX', 'PX', ARGV[3]) and 1 or 0
`;

/** This instance ends: nothing need be reserved for it. Its calls stay. */
export const LEAVE = `${COMMON}
redis.call('ZREM', instances, id)
redis.call('HDEL', claims, id)
redis.call('ZREM', calls, 'i:' .. id)
return 1
`;
