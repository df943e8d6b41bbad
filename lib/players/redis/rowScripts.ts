/*
 * Players in Redis, as Lua scripts because each step changes several keys at once. Keys below
 * `longplay:{source}:`:
 *
 * | key | value | expires |
 * | --- | --- | --- |
 * | `name:{name}` | `=` and the id of the player it leads to, or `?` for an unknown name | with that |
 * | `player:{id}` | a hash: version, times, spelling, former names, the packed snapshot | with the snapshot |
 * | `used` | a sorted set of the players by their last use | 30 days after the last use |
 * | `changes` | a stream of the names whose snapshot changed | a day after the last change |
 *
 * A player's id is the ULID, or the name where there is none. Times are by the clock of Redis, except
 * for those of a snapshot, which are data.
 */

/** Raise it with every change of a row's format. Rows of another version are not read. */
export const ROW_VERSION = 1;

const COMMON = `
local prefix, version, instance = ARGV[1], tonumber(ARGV[2]), ARGV[3]
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local function row(id) return prefix .. 'player:' .. id end
local function lead(name) return prefix .. 'name:' .. name end
local function ledTo(name)
  local led = redis.call('GET', lead(name))
  if led and led:sub(1, 1) == '=' then return led:sub(2) end
  return nil, led
end
local function namesOf(id)
  local kept = redis.call('HMGET', row(id), 'name', 'aliases')
  local aliases = {}
  for name, til in pairs(cjson.decode(kept[2] or '{}')) do
    if til > now and name ~= kept[1] and ledTo(name) == id then
      aliases[#aliases + 1] = { name, til }
    end
  end
  table.sort(aliases, function(a, b) return a[2] > b[2] or (a[2] == b[2] and a[1] < b[1]) end)
  local names = { kept[1] }
  for _, alias in ipairs(aliases) do names[#names + 1] = alias[1] end
  return names
end
local function remove(id)
  local names = namesOf(id)
  for _, name in ipairs(names) do
    if ledTo(name) == id then redis.call('DEL', lead(name)) end
  end
  redis.call('DEL', row(id))
  redis.call('ZREM', prefix .. 'used', id)
  return names
end
local function used(id)
  local key = prefix .. 'used'
  local last = tonumber(redis.call('ZSCORE', key, id) or 0)
  if now - last < 3600000 then return end
  -- A full Redis can still be read.
  redis.pcall('ZADD', key, now, id)
  redis.pcall('ZREMRANGEBYRANK', key, 0, -10001)
  redis.pcall('PEXPIRE', key, 2592000000)
end
local function tell(kind, names)
  local key = prefix .. 'changes'
  redis.call('XADD', key, 'MAXLEN', '~', 10000, '*', 'by', instance, 'kind', kind,
    'names', table.concat(names, ','))
  redis.call('PEXPIRE', key, 86400000)
end
`;

/** ARGV: name, freshAfter, `1` where it counts as a use. Returns nothing, `unknown` and its ms to live, or a player's fields. */
export const READ_ROW = `${COMMON}
local id, led = ledTo(ARGV[4])
if not id then
  if not led then return {} end
  return { 'unknown', redis.call('PTTL', lead(ARGV[4])) }
end
local kept = redis.call('HMGET', row(id), 'version', 'fresh', 'gone', 'data')
if tonumber(kept[1] or 0) ~= version or tonumber(kept[2]) <= tonumber(ARGV[5]) then return {} end
if ARGV[6] == '1' then used(id) end
return { 'player', kept[2], kept[3], kept[4], namesOf(id) }
`;

/** ARGV: ULID. Returns the player's name, or nothing. */
export const NAME_OF_ROW = `${COMMON}
return redis.call('HGET', row(ARGV[4]), 'name')
`;

/**
 * ARGV: id, name, spelling, banned, taken, fresh, gone, ms to live, ms to live of former names,
 * requested name, data, former names that somebody else has now, `1` where it is no use. Returns `kept` and all names; `newer`
 * where there is a later snapshot; `version` where a later build wrote the row. A snapshot from the
 * future was taken by a clock that ran ahead, and does not count as later.
 */
export const PUT_ROW = `${COMMON}
local id, name, spelling, banned = ARGV[4], ARGV[5], ARGV[6], ARGV[7]
local taken, fresh, gone, life, aliasLife = tonumber(ARGV[8]), ARGV[9], ARGV[10], ARGV[11], tonumber(ARGV[12])
local asked, data, freed = ARGV[13], ARGV[14], ',' .. ARGV[15] .. ','
local kept = redis.call('HMGET', row(id), 'version', 'taken', 'name', 'aliases')
if tonumber(kept[1] or 0) > version then return { 'version' } end
local before = tonumber(kept[2] or 0)
if taken < before and before <= now + 60000 then return { 'newer' } end
-- Somebody else had the name before: their snapshot belongs to no name now.
local other = ledTo(name)
if other and other ~= id and redis.call('HGET', row(other), 'name') == name then
  if tonumber(redis.call('HGET', row(other), 'version') or 0) > version then return { 'version' } end
  remove(other)
end
local aliases = {}
for alias, til in pairs(cjson.decode(kept[4] or '{}')) do
  if til > now and alias ~= name then aliases[alias] = til end
end
if kept[3] and kept[3] ~= name then aliases[kept[3]] = now + aliasLife end
if asked ~= '' and asked ~= name then aliases[asked] = now + aliasLife end
local order = {}
for alias in pairs(aliases) do order[#order + 1] = alias end
table.sort(order, function(a, b) return aliases[a] > aliases[b] or (aliases[a] == aliases[b] and a < b) end)
for index, alias in ipairs(order) do
  local owner = ledTo(alias)
  local theirs = owner and owner ~= id and redis.call('HGET', row(owner), 'name') == alias
  if index > 20 or theirs or freed:find(',' .. alias .. ',', 1, true) then
    if owner == id then redis.call('DEL', lead(alias)) end
    aliases[alias] = nil
  end
end
redis.call('HSET', row(id), 'version', version, 'name', name, 'spelling', spelling, 'banned', banned,
  'taken', taken, 'fresh', fresh, 'gone', gone, 'data', data,
  'aliases', next(aliases) and cjson.encode(aliases) or '{}')
redis.call('PEXPIRE', row(id), life)
redis.call('SET', lead(name), '=' .. id, 'PX', life)
for alias, til in pairs(aliases) do redis.call('SET', lead(alias), '=' .. id, 'PX', til - now) end
if ARGV[16] == '1' then
  redis.call('ZADD', prefix .. 'used', 'NX', now, id)
else
  redis.call('ZADD', prefix .. 'used', now, id)
end
redis.call('PEXPIRE', prefix .. 'used', 2592000000)
local names = namesOf(id)
tell('put', names)
return { 'kept', names }
`;

/**
 * Ends the freshness of players whose snapshot is older than an award of theirs, and tells the other
 * instances. ARGV: awards as JSON `[id, taken before]`. Returns the last use and the names of each.
 */
export const EXPIRE_AWARDED = `${COMMON}
local found, done = {}, {}
for _, award in ipairs(cjson.decode(ARGV[4])) do
  local id = award[1]
  local kept = redis.call('HMGET', row(id), 'version', 'taken', 'fresh', 'banned')
  local older = tonumber(kept[1] or 0) == version and tonumber(kept[2]) < award[2]
  if older and kept[4] == '0' and not done[id] then
    done[id] = true
    if tonumber(kept[3]) > now then redis.call('HSET', row(id), 'fresh', now) end
    local names = namesOf(id)
    tell('put', names)
    found[#found + 1] = { redis.call('ZSCORE', prefix .. 'used', id) or '0', names }
  end
end
return found
`;

/** Stores an unknown name, unless it leads to a player. ARGV: name, ms to live. */
export const PUT_UNKNOWN = `${COMMON}
local id = ledTo(ARGV[4])
if id and redis.call('EXISTS', row(id)) == 1 then return 0 end
redis.call('SET', lead(ARGV[4]), '?', 'PX', ARGV[5])
return 1
`;

/** Deletes a player and tells the other instances. ARGV: name. Returns all names that led there. */
export const REMOVE_ROW = `${COMMON}
local id = ledTo(ARGV[4])
redis.call('DEL', lead(ARGV[4]))
local names = id and redis.call('EXISTS', row(id)) == 1 and remove(id) or {}
local told = { ARGV[4] }
for _, name in ipairs(names) do if name ~= ARGV[4] then told[#told + 1] = name end end
tell('gone', told)
return names
`;

/** ARGV: limit. Returns spelling, time taken and names of each player, last used first. */
export const RECENT_ROWS = `${COMMON}
local found = {}
for _, id in ipairs(redis.call('ZREVRANGE', prefix .. 'used', 0, ARGV[4] * 2)) do
  local kept = redis.call('HMGET', row(id), 'version', 'spelling', 'taken', 'banned')
  if tonumber(kept[1] or 0) == version and kept[4] == '0' and #found < tonumber(ARGV[4]) then
    found[#found + 1] = { kept[2], kept[3], namesOf(id) }
  end
end
return found
`;

/** Returns how many players are stored, and how many bytes Redis uses in all. */
export const COUNT_ROWS = `${COMMON}
local memory = redis.pcall('INFO', 'memory')
local bytes = type(memory) == 'string' and memory:match('used_memory:(%d+)') or '0'
return { redis.call('ZCARD', prefix .. 'used'), bytes }
`;
