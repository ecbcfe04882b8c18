-- A new visitor with each request, from a paid click that leases from one of several pools in turn.
-- Arguments: path, pools, mean pause in ms between two requests of a connection. Pauses are exponential, as visitors arrive; the same
-- pause for all would send all connections that one group of writes answered back together.
local path, pools, pause = "/v1/decisions", 1, 0
local seed, count = 0, 0

-- As a browser sends them.
local function headers(type)
  return {
    ["Content-Type"] = type,
    ["Origin"] = "https://www.demo-plumbing.example",
    ["Referer"] = "https://www.demo-plumbing.example/",
    ["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  }
end

function init(args)
  path, pools, pause = args[1], tonumber(args[2]), tonumber(args[3])
  seed = os.time() * 1000 + math.floor(os.clock() * 1e6) % 1000
end

function delay()
  return pause == 0 and 0 or math.floor(-pause * math.log(1 - math.random()))
end

function request()
  count = count + 1
  local body = string.format(
    '{"site":"demo","url":"https://www.demo-plumbing.example/emergency?utm_source=google&utm_medium=cpc&utm_campaign=bench%d'
    .. '&utm_term=burst+pipe&gclid=Cj0%d-%d","referrer":"https://www.google.com/","targets":["+14165550100"],"language":"en-CA",'
    .. '"screen":"1440x900","consent":{"analytics_storage":"granted"}}', count % pools, seed, count)
  return wrk.format("POST", path, headers("application/json"), body)
end
