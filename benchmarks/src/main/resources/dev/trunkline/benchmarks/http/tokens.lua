-- Visitors who have a token each, in turn. Arguments: path, a file with a token a line, "decision" or "heartbeat".
local path, kind = "/v1/decisions", "decision"
local tokens, count = {}, 0

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
  path, kind = args[1], args[3]
  for token in io.lines(args[2]) do tokens[#tokens + 1] = token end
end

function request()
  count = count + 1
  local token = tokens[count % #tokens + 1]
  if kind == "heartbeat" then
    return wrk.format("POST", path, headers("text/plain"),
      '{"site":"demo","token":"' .. token .. '","event":"ping"}')
  end
  return wrk.format("POST", path, headers("application/json"),
    '{"site":"demo","url":"https://www.demo-plumbing.example/prices","referrer":"https://www.demo-plumbing.example/emergency",'
    .. '"token":"' .. token .. '","targets":["+14165550100"],"language":"en-CA","screen":"1440x900",'
    .. '"consent":{"analytics_storage":"granted"}}')
end
