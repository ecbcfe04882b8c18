-- Webhooks of Twilio that were signed before, one a line of a file: the signature, a space, the body. Arguments: path, file, mean pause in
-- ms between two requests of a connection; pauses are exponential.
local path, pause = "", 0
local signed, count = {}, 0

function init(args)
  path, pause = args[1], tonumber(args[3])
  for line in io.lines(args[2]) do
    local space = line:find(" ", 1, true)
    signed[#signed + 1] = {line:sub(1, space - 1), line:sub(space + 1)}
  end
end

function delay()
  return math.floor(-pause * math.log(1 - math.random()))
end

function request()
  count = count + 1
  local next = signed[(count - 1) % #signed + 1]
  return wrk.format("POST", path,
    {["Content-Type"] = "application/x-www-form-urlencoded", ["X-Twilio-Signature"] = next[1]}, next[2])
end
